import { eq } from 'drizzle-orm'
import { acceptPath, CONSOLE_PATH, SIGN_IN_PATH, setUpPath } from '#lib/domain/addresses.ts'
import { passkeyAddressFault } from '#lib/domain/auth/passkey-words.ts'
import { SHORTEST_PASSWORD } from '#lib/domain/auth/password-rules.ts'
import { returnPath } from '#lib/domain/auth/return-path.ts'
import { acceptLead, otherOriginWords, SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import type { FormState, NewAccountPageFacts, ProviderLink, SignInPageFacts } from '#lib/domain/auth/view.ts'
import type { Database } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { type SearchParams, shownAgain } from '../http/request/search-params.ts'
import { now, systemNow } from '../platform/clock.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { isDemoDesk } from '../terms/ledger/demo-vendor.ts'
import { openFormAgain } from './forms/again.ts'
import { otherOrigin } from './forms/own-origin.ts'
import { invitationOf } from './invitations/invitation.ts'
import { takeInInvitation } from './invitations/invitation-files.ts'
import { arePasswordsOn, providerSettings } from './provider-settings.ts'
import { isNobodyThere, isSetUpLink } from './set-up/set-up-link.ts'
import { people } from './tables.ts'

/** The page to sign in. */
export function signInPage(asked: SearchParams, headers: Headers): SignInPageFacts {
  const state = stateOf(asked, headers)
  const to = returnPath(state.typed.to ?? shownAgain(asked, 'to'))
  return {
    ...vendor(),
    title: SIGN_IN_WORDS.signInTitle,
    ...state,
    to,
    hasPasswords: arePasswordsOn(),
    hasPasskeys: otherOrigin(headers) === null && passkeyAddressFault(environment().PUBLIC_URL) === null,
    provider: providerLink({ to }),
  }
}

/** The step that asks for the code of the second factor. */
export function codePage(asked: SearchParams, headers: Headers): SignInPageFacts {
  return { ...signInPage(asked, headers), title: SIGN_IN_WORDS.codeTitle }
}

/** The page that makes the first administrator. */
export async function setUpPage(
  token: string,
  asked: SearchParams,
  headers: Headers,
): Promise<NewAccountPageFacts> {
  const found = await behindLink(async (db) => {
    if (!arePasswordsOn()) return SIGN_IN_WORDS.passwordsOff
    if (await isSetUpLink(db, token, systemNow())) return { email: null, offersExamples: isDemoDesk() }
    return (await isNobodyThere(db)) ? SIGN_IN_WORDS.setUpUnknown : SIGN_IN_WORDS.setUpDone
  })
  const lead = `You become the first administrator of ${catalogue().vendor.name}’s SLA desk, and can then invite others.`
  return newAccountPage(
    { title: SIGN_IN_WORDS.setUpTitle, lead, action: `${setUpPath(token)}/now`, found, provider: null },
    stateOf(asked, headers),
  )
}

/** The page on which someone accepts an invitation, or gets back into their account. */
export async function acceptPage(
  token: string,
  asked: SearchParams,
  headers: Headers,
): Promise<NewAccountPageFacts> {
  const found = await behindLink(async (db) => {
    await takeInInvitation(token, now(), db)
    const invitation = await invitationOf(db, token, systemNow())
    if (invitation === null) return SIGN_IN_WORDS.acceptUnknown
    return { ...invitation, name: await nameOf(db, invitation.email) }
  })
  return newAccountPage(
    {
      title:
        'name' in found && found.name !== undefined ? SIGN_IN_WORDS.backTitle : SIGN_IN_WORDS.acceptTitle,
      lead: 'role' in found ? acceptLead(found, catalogue().vendor.name) : '',
      action: `${acceptPath(token)}/now`,
      found,
      provider: providerLink({ to: CONSOLE_PATH, invitation: token }),
    },
    stateOf(asked, headers),
  )
}

async function nameOf(db: Database, email: string): Promise<string | undefined> {
  const [known] = await db.select({ name: people.name }).from(people).where(eq(people.email, email))
  return known?.name
}

type Fault = NonNullable<FormState['fault']>

function newAccountPage(
  {
    title,
    lead,
    action,
    found,
    provider,
  }: {
    title: string
    lead: string
    action: string
    found: { email: string | null; name?: string | undefined; offersExamples?: boolean } | Fault
    provider: ProviderLink | null
  },
  state: FormState,
): NewAccountPageFacts {
  const page = { ...vendor(), title, lead }
  if ('message' in found) return { ...page, fault: found, typed: {}, form: null, provider: null }
  const { email, name, offersExamples = false } = found
  const typed = name === undefined ? state.typed : { name, ...state.typed }
  return {
    ...page,
    ...state,
    typed,
    form: {
      action,
      email,
      shortestPassword: SHORTEST_PASSWORD,
      hasPasswords: arePasswordsOn(),
      offersExamples,
    },
    provider,
  }
}

/** What a link leads to; why it leads to nothing, where `find` says so in a sentence or the database cannot be used. */
async function behindLink<Found extends object>(
  find: (db: Database) => Promise<Found | string>,
): Promise<Found | Fault> {
  try {
    const { db } = await store()
    const found = await find(db)
    return typeof found === 'string' ? { status: 404, message: found } : found
  } catch (error) {
    if (isUnrecordable(error)) return { status: 503, message: SIGN_IN_WORDS.unreachable }
    throw error
  }
}

function stateOf(asked: SearchParams, headers: Headers): FormState {
  const opened = otherOrigin(headers)
  if (opened !== null)
    return {
      fault: { status: 400, message: otherOriginWords(opened, environment().PUBLIC_URL) },
      typed: {},
    }
  const again = openFormAgain(shownAgain(asked, 'again'))
  return again === null
    ? { fault: null, typed: {} }
    : { fault: { status: again.status, message: again.message }, typed: again.typed }
}

/** The way to the identity provider; with a query in any case, so that no browser fetches it ahead. */
function providerLink(asked: Record<string, string>): ProviderLink | null {
  const settings = providerSettings()
  if (settings === null) return null
  return { label: settings.label, href: `${SIGN_IN_PATH}/provider?${new URLSearchParams(asked)}` }
}

function vendor() {
  const { name, legalName } = catalogue().vendor
  return { vendor: name, legalName }
}
