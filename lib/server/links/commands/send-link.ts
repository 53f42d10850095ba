import { randomUUID } from 'node:crypto'
import { actorName } from '#lib/domain/auth/actor-name.ts'
import { LINKS_REFUSED } from '#lib/domain/links/refused-words.ts'
import type { Command } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { tokenHash } from '../../platform/address-tokens.ts'
import { sendLinkJob } from '../mails/send-link.job.ts'
import { recordChange } from '../record-change.ts'
import { LinksRefusal } from '../refusal.ts'
import { requireLink } from '../stored/own-links.ts'
import { lockedToken } from '../tokens.ts'
import { requireOpen } from './require-state.ts'

/**
 * Has the mail with the address of a link sent to its recipient.
 * @param input `token`: of its address, which whoever has just made it still has; the desk keeps none
 * @throws ForbiddenError, LinksRefusal
 */
export const sendLink: Command<{ link: string; token: string }, object> = async (
  { link: id, token },
  context,
) => {
  const { actor, now, tx } = context
  const { row, link } = await requireLink(id, context)
  requireOpen(link, now)
  if (row.tokenSha256 !== tokenHash(token)) throw new LinksRefusal(409, LINKS_REFUSED.otherAddress)
  if (link.recipient === null) throw new LinksRefusal(400, LINKS_REFUSED.noRecipient)
  const mail = { link: id, mail: randomUUID(), token: lockedToken(token), by: actorName(actor) }
  await sendJob(sendLinkJob, { data: mail }, tx)
  await recordChange('links.sent', id, {}, context)
  return {}
}
