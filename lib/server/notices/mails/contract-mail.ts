import type { NoticeMailFacts } from '#components/mail/notice-mail.tsx'
import { acknowledgePath } from '#lib/domain/addresses.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { placeOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { absolute } from '../../publications/mails/telling.ts'
import { offeredPlaces } from '../../subprocessors/selection/offered-places.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import type { OwnNotice } from '../concerning/own-notice.ts'
import { selectionOf } from '../concerning/selection-of.ts'
import { PLACEHOLDERS } from './placeholders.ts'

/**
 * For which contract a mail is made, when, and as of which moment its deadline counts: that of the attempt, or of the
 * acceptance that came before.
 */
export type ContractMailContext = {
  contract: Contract
  /** What the notice is to it; undefined for what a person has written. */
  own: OwnNotice | undefined
  now: Date
  acceptedAt: Date | null
  isReminder: boolean
}

/** What is said to the contacts of a contract, with placeholders for what is each one's own. */
export type ContractMail = { facts: NoticeMailFacts; attachments: readonly MailAttachment[] }

/** "Enterprise, European Union": what of the list is a contract's; null before any version is published. */
export function placeOfContract({ contract, now }: ContractMailContext): string | null {
  const terms = shownTerms(now)?.source.terms
  return terms === undefined ? null : placeOf(selectionOf(contract, now), offeredPlaces(terms))
}

/** What every notice under a contract begins with, asks for and ends with. */
export function frameOf(context: ContractMailContext) {
  const { vendor } = catalogue()
  return {
    sender: vendor.name,
    concerns: (context.isReminder ? NOTICE_MAIL_WORDS.reminds : NOTICE_MAIL_WORDS.concerns)(
      PLACEHOLDERS.contract,
      placeOfContract(context),
    ),
    action: {
      href: absolute(acknowledgePath(PLACEHOLDERS.token)),
      label: NOTICE_MAIL_WORDS.acknowledge,
    },
    because: NOTICE_MAIL_WORDS.because(PLACEHOLDERS.customer, PLACEHOLDERS.contract, vendor.name),
    leave: null,
  }
}
