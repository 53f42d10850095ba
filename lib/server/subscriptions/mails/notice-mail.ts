import type { NoticeMailFacts } from '#components/mail/notice-mail.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { queryText, selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import { SUBSCRIBED_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { changesOf, countOthers } from '../../publications/mails/notice-changes.ts'
import { calendarOf, figuresOf, howToObjectIn, sentencesOf } from '../../publications/mails/notice-parts.ts'
import { noticeInWords } from '../../publications/mails/notice-words.ts'
import { absolute, UnknownPublicationError } from '../../publications/mails/telling.ts'
import { noticePage } from '../../subprocessors/pages/notice-page.ts'
import { catalogue } from '../../terms/current.ts'
import { footOf, type MailContext, tellingOf } from './context.ts'

type NoticeMail = { name: 'notice'; facts: NoticeMailFacts; attachments: MailAttachment[] }

/**
 * The mail about a notice, for those who follow a selection. It says what the page of the notice says.
 * @throws UnknownPublicationError where this process does not know the notice
 */
export function noticeMail(id: string, context: MailContext): NoticeMail {
  const telling = tellingOf(context)
  const { selection, now } = telling
  const words = noticeInWords(id, telling)
  const page = noticePage(id, now)
  if (page === null) throw new UnknownPublicationError(`The notice ${id}`)
  const query = queryText(selectionQuery(selection))
  const others = countOthers(words.notice, selection, now)
  const { objectBy, published } = words
  const basis = objectBy === null ? '' : PUBLISHED_WORDS.objectBasis(objectBy.end, published)
  return {
    name: 'notice',
    facts: {
      sender: catalogue().vendor.name,
      subject: words.subject,
      first: words.first,
      heading: words.title,
      sentences: [...sentencesOf(page), ...(others === 0 ? [] : [SUBSCRIBED_WORDS.others(others)])],
      figures: figuresOf(words, telling, basis),
      changes: changesOf(words.notice, page, selection, now),
      howToObject: objectBy === null ? [] : [...howToObjectIn(page), SUBSCRIBED_WORDS.ownPeriod],
      action: { href: words.href, label: PUBLISHED_WORDS.openNotice },
      links: [
        { href: absolute(`${SUBPROCESSORS_PATH}${query}`), label: PUBLISHED_WORDS.openList },
        { href: absolute(`/subprocessors/calendar.ics${query}`), label: PUBLISHED_WORDS.openCalendar },
      ],
      ...footOf(context),
    },
    attachments: calendarOf([id], telling),
  }
}
