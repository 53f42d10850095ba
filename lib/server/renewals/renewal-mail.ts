import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { lastNoticeDay } from '#lib/domain/contracts/renewal.ts'
import { RENEWAL_MAIL } from '#lib/domain/contracts/renewal-mail-words.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { type CalendarDate, dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import type { Recipient } from './recipients.ts'

type Renewing = { contract: Contract; renews: CalendarDate; customer: string; recipient: Recipient }

/** The mail that reminds somebody that a contract renews. */
export function renewalMail({ contract, renews, customer, recipient }: Renewing) {
  const { name: vendor, contacts } = catalogue().vendor
  const { PUBLIC_URL } = environment()
  const lastNotice = lastNoticeDay(contract)
  const common = {
    sender: vendor,
    preview: RENEWAL_MAIL.preview,
    followed: [
      [RENEWAL_MAIL.customer, customer] as const,
      [RENEWAL_MAIL.contract, contractName(contract)] as const,
      [RENEWAL_MAIL.renews, dateInWords(renews)] as const,
      ...(lastNotice === null ? [] : [[RENEWAL_MAIL.lastNotice, dateInWords(lastNotice)] as const]),
    ],
  }
  if (recipient.recipientKind === 'rep') {
    const words = RENEWAL_MAIL.toRep
    const href = `${PUBLIC_URL}${CONSOLE_PATH}/links/${recipient.link}`
    return {
      ...common,
      subject: words.subject(customer, renews),
      heading: words.heading(customer),
      lead: words.lead,
      action: { href, label: words.action },
      note: contract.renewalReminder ? words.note : words.noteAlone,
      foot: words.foot,
    }
  }
  const words = RENEWAL_MAIL.toContact
  return {
    ...common,
    subject: words.subject(vendor, renews),
    heading: words.heading(vendor),
    lead: words.lead,
    action: { href: `${PUBLIC_URL}/versions/in-force`, label: words.action },
    note: words.note(contacts.notices),
    foot: words.foot(vendor),
  }
}
