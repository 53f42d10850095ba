import { objectionTestPath } from '#lib/domain/addresses.ts'
import { ADDRESS_TEST_WORDS } from '#lib/domain/notices/objection-address/words.ts'
import { domainOf } from '../../mail/addressing/domain-of.ts'
import { makeMail } from '../../mail/make-mail.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { absolute } from '../../publications/mails/telling.ts'
import { catalogue } from '../../terms/current.ts'
import { withReturnPath } from '../addressing/return-path.ts'
import type { BegunTest } from './begin-test.ts'

/** So long, in milliseconds, somebody waits for it. */
const LONGEST = 20_000

/** Sends the test message. */
export async function sendAddressTest({ id, address, messageId, token }: BegunTest): Promise<MailOutcome> {
  const { name: vendor } = catalogue().vendor
  const { subject, heading, lead, action, foot } = ADDRESS_TEST_WORDS
  const mail = await makeMail('subscription-request', {
    sender: vendor,
    subject,
    preview: heading,
    heading,
    lead: lead(vendor, address),
    action: { label: action, href: absolute(objectionTestPath(token)) },
    followed: [[ADDRESS_TEST_WORDS.address, address]],
    note: ADDRESS_TEST_WORDS.note,
    foot,
  })
  const signal = AbortSignal.timeout(LONGEST)
  const lane = await mailLanes().enterUrgently(domainOf(address), signal)
  if (typeof lane === 'string')
    return {
      outcome: 'failed',
      concerns: 'host',
      permanent: false,
      reason: 'The mail server answers slowly at the moment.',
    }
  return await sendInLane(
    { to: address, subject, messageId, ...mail, ...withReturnPath('test', id) },
    lane,
    signal,
  )
}
