import { randomBytes } from 'node:crypto'
import type { TestMailFacts } from '#components/mail/test-mail.tsx'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { mailSender } from '#lib/server/mail/send-mail.ts'
import { environment } from '#lib/server/platform/env.ts'
import type { Mailbox } from '#lib/server/platform/settings/mailbox.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'

const ENCRYPTION = { tls: 'encrypted', starttls: 'encrypted by STARTTLS', none: 'in clear on this machine' }

/** What the test mail to an address says. A desk whose data cannot be read yet goes without the vendor's name. */
export function testMailFacts(to: string, at: Date): TestMailFacts & { messageId: string } {
  const { SMTP_URL, PUBLIC_URL } = environment()
  const { from, replyTo } = mailSender()
  const [day = '', time = ''] = at.toISOString().split('T')
  const vendor = readCatalogue(process.cwd()).catalogue?.vendor.name
  return {
    sender: vendor ?? from.name ?? from.address,
    subject: vendor === undefined ? 'Test mail from your SLA desk' : `Test mail from the ${vendor} SLA desk`,
    sentOn: dateInWords(day),
    sentAt: `${time.slice(0, 5)} UTC`,
    carrier: SMTP_URL === undefined ? 'The outbox folder' : SMTP_URL.host,
    carrierHow:
      SMTP_URL === undefined
        ? 'No mail server is set'
        : `Port ${SMTP_URL.port}, ${ENCRYPTION[SMTP_URL.encryption]}`,
    from: inWords(from),
    replies: (replyTo ?? from).address,
    to,
    messageId: `<test.${randomBytes(8).toString('hex')}@${from.address.slice(from.address.indexOf('@') + 1)}>`,
    desk: PUBLIC_URL,
  }
}

function inWords({ name, address }: Mailbox): string {
  return name === null ? address : `${name} <${address}>`
}
