import { domainOf } from '../../mail/addressing/domain-of.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import type { MailMessage } from '../../mail/message.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { log } from '../../platform/logs/log.ts'

const SLOW = 'The mail server answers slowly at the moment, and others go first.'

/**
 * Sends a mail to whoever prepared a link; one that is refused for good is told in the log.
 * @throws Error, without an address in its message, where it is to be tried again
 */
export async function sendToPreparer(message: MailMessage, signal: AbortSignal): Promise<void> {
  const lane = await mailLanes().enterUrgently(domainOf(message.to), signal)
  if (typeof lane === 'string') throw new Error(SLOW)
  const outcome = await sendInLane(message, lane, signal)
  if (outcome.outcome !== 'failed') return
  const reason = withoutAddresses(outcome.reason, message.to)
  if (outcome.concerns !== 'recipient' || !outcome.permanent) throw new Error(reason)
  log().warn({ reason }, 'A mail to whoever prepared a tailored link was refused for good')
}
