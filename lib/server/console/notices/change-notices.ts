import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { NOTICES_REFUSED } from '#lib/domain/notices/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { privateJson } from '../../http/response/answer.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import { pauseNotice, resumeNotice } from '../../notices/commands/pause-notice.ts'
import { replaceAddress, resendNotice } from '../../notices/commands/resend-notice.ts'
import { sendNotice } from '../../notices/commands/send-notice.ts'
import { previewNotice } from '../../notices/queries/preview-notice.ts'
import { sendCopy } from '../../notices/sending/send-copy.ts'
import { now } from '../../platform/clock.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { asked } from './asked.ts'

/** Sends a notice. @throws ForbiddenError, ConsoleRefusal */
export const sendNow: Command<{ notice: string }, object> = async (input, context) =>
  await asked(input.notice, () => sendNotice(input, context))

/** Holds a notice, or goes on with it. @throws ForbiddenError, ConsoleRefusal */
export const holdNotice: Command<{ notice: string; pause: boolean }, object> = async (
  { notice, pause },
  context,
) => await asked(notice, () => (pause ? pauseNotice : resumeNotice)({ notice }, context))

/** Sends a notice to a recipient once more. @throws ForbiddenError, ConsoleRefusal */
export const sendAgain: Command<{ recipient: string }, object> = async (input, context) =>
  await asked(input.recipient, () => resendNotice(input, context))

/** Gives a contact another address, and sends the notice there. @throws ForbiddenError, ConsoleRefusal */
export const giveAddress: Command<{ recipient: string; address: string }, object> = async (input, context) =>
  await asked(input.recipient, () => replaceAddress(input, context))

/** Sends a copy to whoever is signed in, as the first of those who would be told gets it. @throws ForbiddenError, ConsoleRefusal */
export async function copyToMe(id: string, { actor, email, db }: Viewer): Promise<Response> {
  const business = now()
  const found = isId(id) ? await previewNotice(id, business, { actor, db }) : null
  if (found === null) throw new ConsoleRefusal(404, NOTICES_WORDS.unknown)
  const first = found.audience.find(({ contacts }) => contacts.length > 0) ?? found.audience[0]
  if (first === undefined) throw new ConsoleRefusal(409, NOTICES_REFUSED.nobody)
  const outcome = await sendCopy(found.notice, first, email, business, db)
  if (outcome.outcome === 'failed')
    throw new ConsoleRefusal(409, NOTICES_WORDS.copyFailed(withoutAddresses(outcome.reason, email)))
  return privateJson({})
}
