import { randomUUID } from 'node:crypto'
import type { Addressee } from '#lib/domain/notices/audience.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { domainOf } from '../../mail/addressing/domain-of.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { mailLanes, sendInLane } from '../../mail/send-mail.ts'
import { ownNotices } from '../concerning/own-notice.ts'
import type { Told } from '../concerning/read-audience.ts'
import { type ComposedNotice, composer } from '../mails/compose.ts'

/** So long, in milliseconds, somebody waits for it. */
const LONGEST = 20_000

/** A notice as the contacts of a contract would get it now. Its link to acknowledge is nobody's. */
export async function sampleOf(
  { publication, written }: Told,
  { contract, customer }: Addressee,
  now: Date,
  db: Reading,
): Promise<ComposedNotice> {
  const own = (await ownNotices(publication, [contract], now, db)).get(contract.id)
  return await composer(() => now)({
    recipient: randomUUID(),
    tries: 0,
    messageId: '',
    publication,
    written,
    address: '',
    contract,
    own,
    customer: customer.name,
    acceptedAt: null,
  })
}

/** Sends such a sample to whoever is about to send the notice. */
export async function sendCopy(
  notice: Told,
  addressee: Addressee,
  to: string,
  now: Date,
  db: Reading,
): Promise<MailOutcome> {
  const { subject, ...sample } = await sampleOf(notice, addressee, now, db)
  const signal = AbortSignal.timeout(LONGEST)
  const lane = await mailLanes().enterUrgently(domainOf(to), signal)
  if (typeof lane === 'string')
    return {
      outcome: 'failed',
      concerns: 'host',
      permanent: false,
      reason: 'The mail server answers slowly at the moment.',
    }
  const messageId = messageIdOf(`notice-copy.${randomUUID()}`)
  const message = { ...sample, to, messageId, subject: NOTICE_MAIL_WORDS.copySubject(subject) }
  return await sendInLane(message, lane, signal)
}
