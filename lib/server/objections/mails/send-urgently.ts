import { domainOf } from '../../mail/addressing/domain-of.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import type { MailMessage } from '../../mail/message.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { log } from '../../platform/logs/log.ts'

/** A mail about an objection that no server has taken yet. Its message holds no address. */
export class ObjectionMailWaitsError extends Error {
  override name = 'ObjectionMailWaitsError'
}

const SLOW = 'The mail server answers slowly at the moment, and others go first.'

/**
 * Sends a mail that somebody waits for; one that is refused for good is told in the log.
 * @throws ObjectionMailWaitsError where it is to be tried again
 */
export async function sendUrgently(message: MailMessage, signal: AbortSignal): Promise<void> {
  const lane = await mailLanes().enterUrgently(domainOf(message.to), signal)
  if (typeof lane === 'string') throw new ObjectionMailWaitsError(SLOW)
  const outcome = await sendInLane(message, lane, signal)
  if (outcome.outcome !== 'failed') return
  const reason = withoutAddresses(outcome.reason, message.to)
  if (outcome.concerns !== 'recipient' || !outcome.permanent) throw new ObjectionMailWaitsError(reason)
  log().warn({ reason }, 'A mail about an objection was refused for good')
}
