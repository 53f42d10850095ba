import { contractName } from '#lib/domain/contracts/words.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { makeMail } from '../../mail/make-mail.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { acknowledgeToken } from '../acknowledging/token.ts'
import type { NoticeLetter } from '../sending/due-letters.ts'
import type { ContractMail, ContractMailContext } from './contract-mail.ts'
import { filled, type Template, templateOf } from './placeholders.ts'
import { releaseMail } from './release-mail.ts'
import { subprocessorMail } from './subprocessor-mail.ts'
import { writtenMail } from './written-mail.ts'

/** A mail as one recipient gets it. */
export type ComposedNotice = {
  subject: string
  html: string
  text: string
  attachments: readonly MailAttachment[]
}

/** What all who are told the same get alike. */
type Shared = Pick<ComposedNotice, 'subject' | 'attachments'> & { html: Template; text: Template }

/** So many different mails are kept, of those made last: contracts with the same selection and period share one. */
const MOST_KEPT = 500

/**
 * Makes notices as of the moment of each attempt: its deadline is that of a mail which is accepted then. Once for all contracts
 * that are told the same.
 */
export function composer(now: () => Date): (letter: NoticeLetter) => Promise<ComposedNotice> {
  const made = new Map<string, Promise<Shared>>()
  return async (letter) => {
    const context = {
      contract: letter.contract,
      own: letter.own,
      now: now(),
      acceptedAt: letter.acceptedAt,
      isReminder: letter.isReminder === true,
    }
    const key = keyOf(letter.publication, context)
    const making = made.get(key) ?? compose(letter, context)
    if (made.size >= MOST_KEPT) made.clear()
    made.set(key, making)
    const { html, text, ...rest } = await making
    const filling = {
      token: acknowledgeToken(letter.recipient),
      customer: letter.customer,
      contract: contractName(letter.contract),
    }
    return { ...rest, html: filled(html, filling, true), text: filled(text, filling, false) }
  }
}

/** What decides what a mail says, but for names: a day in any zone begins at a quarter of an hour. */
function keyOf(
  publication: string,
  { contract, own, now, acceptedAt, isReminder }: ContractMailContext,
): string {
  const { tier, region, services, conditions, version, noticeDays, authorisation } = contract
  const quarter = (moment: Date | null) => (moment === null ? null : Math.floor(moment.getTime() / 900_000))
  return canonicalJson([
    publication,
    own?.judgedBy ?? null,
    tier,
    region,
    services,
    conditions,
    version,
    noticeDays,
    authorisation,
    quarter(now),
    quarter(acceptedAt),
    isReminder,
  ])
}

async function compose(letter: NoticeLetter, context: ContractMailContext): Promise<Shared> {
  const { facts, attachments } = await mailOf(letter, context)
  const subject = context.isReminder ? NOTICE_MAIL_WORDS.reminderSubject(facts.subject) : facts.subject
  const { html, text } = await makeMail('notice', facts)
  return { subject, attachments, html: templateOf(html), text: templateOf(text) }
}

async function mailOf(
  { publication, written }: Pick<NoticeLetter, 'publication' | 'written'>,
  context: ContractMailContext,
): Promise<ContractMail> {
  const about = noticeSubject(publication)
  switch (about.kind) {
    case 'notice':
      return subprocessorMail(about.notice, context)
    case 'release':
      return await releaseMail(about.version, context)
    case 'written':
      if (written === null) throw new RangeError(`${publication} has no content`)
      return writtenMail(written, context)
  }
}
