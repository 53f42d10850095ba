import { setUpPath } from '#lib/domain/addresses.ts'
import { SHORTEST_PASSWORD } from '#lib/domain/auth/password-rules.ts'
import { returnPath } from '#lib/domain/auth/return-path.ts'
import { otherOriginWords, SIGN_IN_WORDS } from '#lib/domain/auth/sign-in-words.ts'
import type { FormState, NewAccountPageFacts, SignInPageFacts } from '#lib/domain/auth/view.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { type SearchParams, shownAgain } from '../http/request/search-params.ts'
import { systemNow } from '../platform/clock.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { openFormAgain } from './forms/again.ts'
import { otherOrigin } from './forms/own-origin.ts'
import { isNobodyThere, isSetUpLink } from './set-up/set-up-link.ts'

/** The page to sign in. */
export function signInPage(asked: SearchParams, headers: Headers): SignInPageFacts {
  const state = stateOf(asked, headers)
  return {
    ...vendor(),
    title: SIGN_IN_WORDS.signInTitle,
    ...state,
    to: returnPath(state.typed.to ?? shownAgain(asked, 'to')),
  }
}

/** The page that makes the first administrator. */
export async function setUpPage(
  token: string,
  asked: SearchParams,
  headers: Headers,
): Promise<NewAccountPageFacts> {
  const fault = await linkFault(async () => {
    const { db } = await store()
    if (await isSetUpLink(db, token, systemNow())) return null
    return (await isNobodyThere(db)) ? SIGN_IN_WORDS.setUpUnknown : SIGN_IN_WORDS.setUpDone
  })
  const { name } = catalogue().vendor
  return {
    ...vendor(),
    title: SIGN_IN_WORDS.setUpTitle,
    lead: `You become the first administrator of ${name}’s SLA desk, and can invite others then.`,
    ...newAccount(fault, asked, headers),
    form:
      fault === null
        ? { action: `${setUpPath(token)}/now`, email: null, shortestPassword: SHORTEST_PASSWORD }
        : null,
  }
}

function newAccount(fault: FormState['fault'], asked: SearchParams, headers: Headers): FormState {
  return fault === null ? stateOf(asked, headers) : { fault, typed: {} }
}

async function linkFault(find: () => Promise<string | null>): Promise<FormState['fault']> {
  try {
    const message = await find()
    return message === null ? null : { status: 404, message }
  } catch (error) {
    if (isUnrecordable(error)) return { status: 503, message: SIGN_IN_WORDS.unreachable }
    throw error
  }
}

function stateOf(asked: SearchParams, headers: Headers): FormState {
  const opened = otherOrigin(headers)
  if (opened !== null)
    return { fault: { status: 400, message: otherOriginWords(opened, environment().PUBLIC_URL) }, typed: {} }
  const again = openFormAgain(shownAgain(asked, 'again'))
  return again === null
    ? { fault: null, typed: {} }
    : { fault: { status: again.status, message: again.message }, typed: again.typed }
}

function vendor() {
  const { name, legalName } = catalogue().vendor
  return { vendor: name, legalName }
}
