import type { Enrolment, ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { PROFILE_REFUSED } from '#lib/domain/console/profile/words.ts'
import { changePassword } from '../../auth/profile/change-password.ts'
import { setPreferences } from '../../auth/profile/set-preferences.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  type FactorOutcome,
  removeSecondFactor,
} from '../../auth/second-factor/second-factor.ts'
import { endOwnSession } from '../../auth/sessions/end-session.ts'
import { type Command, transaction } from '../../db/command.ts'
import { privateJson } from '../../http/response/answer.ts'
import { chooseMails, type MailChoice } from '../../links/mails/wanted/choose-mails.ts'
import { now } from '../../platform/clock.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { drawnCode } from './drawn-code.ts'

/** Ends another session of one's own. @throws ConsoleRefusal */
export const endSession: Command<{ session: string }, object> = async (input, context) => {
  if (!isId(input.session) || !(await endOwnSession(input, context)))
    throw new ConsoleRefusal(404, PROFILE_REFUSED.session)
  return {}
}

type OwnChange = {
  name?: string | undefined
  timeZone?: ProfileFacts['timeZone'] | undefined
  theme?: ProfileFacts['theme'] | undefined
  linkMails?: MailChoice | undefined
}

/** Changes name, time zone, theme or which mails about links come; what is left out stays. @throws ForbiddenError */
export async function answerOwnChange(
  { name, timeZone, theme, linkMails }: OwnChange,
  viewer: Viewer,
): Promise<Response> {
  const { actor, db } = viewer
  const preferences = {
    name: name ?? actor.name,
    timeZone: timeZone === undefined ? viewer.timeZone : timeZone,
    theme: theme === undefined ? viewer.theme : theme,
  }
  await transaction(db, { actor, now: now() }, async (context) => {
    await setPreferences(preferences, context)
    if (linkMails !== undefined) await chooseMails(linkMails, context)
  })
  return privateJson({})
}

/** Begins to add a second factor. @throws ForbiddenError, ConsoleRefusal */
export const beginFactor: Command<object, Enrolment> = async (_, { actor, tx }) => {
  const begun = actor.kind === 'person' ? await beginSecondFactor({ actor, tx }) : null
  if (begun === null) throw new ConsoleRefusal(409, PROFILE_REFUSED.factorThere)
  return { ...begun, code: drawnCode(begun.uri) }
}

/** Changes one's own password; the session goes on in a new cookie. @throws ConsoleRefusal */
export async function answerPassword(
  input: { current: string; next: string },
  headers: Headers,
  { actor, db }: Viewer,
): Promise<Response> {
  const outcome = await changePassword(input, { actor, db, request: { headers, trace: actor.trace } })
  if (outcome.kind === 'changed') return withCookies(outcome.cookies)
  throw new ConsoleRefusal(
    outcome.why === 'tooMany' ? 429 : 400,
    outcome.why === 'unfit' ? outcome.fault : PROFILE_REFUSED[outcome.why],
  )
}

/** Turns the second factor on or off with a code; the session goes on in a new cookie. @throws ConsoleRefusal */
export async function answerFactor(
  turn: 'on' | 'off',
  { code }: { code: string },
  headers: Headers,
  { actor, db }: Viewer,
): Promise<Response> {
  const asking = { actor, db, request: { headers, trace: actor.trace } }
  const outcome: FactorOutcome = await (turn === 'on' ? confirmSecondFactor : removeSecondFactor)(
    code,
    asking,
  )
  if (outcome.kind === 'done') return withCookies(outcome.cookies)
  if (outcome.kind === 'tooMany') throw new ConsoleRefusal(429, PROFILE_REFUSED.tooMany)
  throw new ConsoleRefusal(400, PROFILE_REFUSED.code)
}

function withCookies(cookies: Headers): Response {
  const response = privateJson({})
  for (const cookie of cookies.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}
