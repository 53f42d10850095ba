import type { KeyFigure } from '#components/mail/figures.tsx'
import type { NoticeMailFacts } from '#components/mail/notice-mail.tsx'
import { SUBPROCESSORS_PATH } from '#lib/domain/addresses.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { firstEffectiveDay, lastEffectiveDay } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { queryText, selectionQuery } from '#lib/domain/subprocessors/selection/selection-query.ts'
import type { NoticePageFacts } from '#lib/domain/subprocessors/view.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { PUBLISHED_WORDS } from '#lib/domain/subscriptions/mail-words.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { noticesCalendar } from '../../subprocessors/following/calendar.ts'
import { noticePage } from '../../subprocessors/pages/notice-page.ts'
import { partFor, publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { absolute, footOf, type MailContext, selectionOf, UnknownPublicationError } from './context.ts'
import { changesOf, othersOf } from './notice-changes.ts'
import { type NoticeInWords, noticeInWords } from './notice-words.ts'

type NoticeMail = { name: 'notice'; facts: NoticeMailFacts; attachments: MailAttachment[] }

/**
 * The mail about a notice, for those who follow a selection. It says what the page of the notice says.
 * @throws UnknownPublicationError where this process does not know the notice
 */
export function noticeMail(id: string, context: MailContext): NoticeMail {
  const { now } = context
  const selection = selectionOf(context)
  const words = noticeInWords(id, context)
  const page = noticePage(id, now)
  if (page === null) throw new UnknownPublicationError(`The notice ${id}`)
  const query = queryText(selectionQuery(selection))
  return {
    name: 'notice',
    facts: {
      sender: catalogue().vendor.name,
      subject: words.subject,
      first: words.first,
      heading: words.title,
      sentences: [...sentencesOf(page), ...othersOf(words.notice, selection, now)],
      figures: figuresOf(words, selection, now),
      changes: changesOf(words.notice, page, selection, now),
      howToObject: words.objectBy === null ? [] : howToObject(page),
      action: { href: words.href, label: PUBLISHED_WORDS.openNotice },
      links: [
        { href: absolute(`${SUBPROCESSORS_PATH}${query}`), label: PUBLISHED_WORDS.openList },
        { href: absolute(`/subprocessors/calendar.ics${query}`), label: PUBLISHED_WORDS.openCalendar },
      ],
      ...footOf(context),
    },
    attachments: calendarOf([id], context),
  }
}

/** The days of some notices as a file, with the UIDs of the desk's calendar; none where they have no day. */
export function calendarOf(ids: readonly string[], context: MailContext): MailAttachment[] {
  const told = publishedNotices(context.now).flatMap(({ id, cancels }) =>
    ids.includes(id) ? [id, cancels ?? id] : [],
  )
  const content = noticesCalendar(context.now, selectionOf(context), new Set(told))
  if (!content.includes('BEGIN:VEVENT')) return []
  return [{ name: 'sub-processors.ics', type: 'text/calendar; charset=utf-8', content }]
}

function sentencesOf({ withdrawal, emergency, reason }: NoticePageFacts): string[] {
  return [
    ...(withdrawal === null ? [] : [withdrawal.text, withdrawal.reason]),
    ...(emergency === null ? [] : [NOTICE_WORDS.emergency(emergency)]),
    ...(withdrawal?.reason === reason ? [] : [reason]),
  ]
}

function howToObject({ howToObject: how }: NoticePageFacts): string[] {
  if (how === null) return []
  const { contact, clause, text } = how
  return [PUBLISHED_WORDS.write(contact), PUBLISHED_WORDS.clause(clause, text), PUBLISHED_WORDS.ownPeriod]
}

function figuresOf(
  { notice, period, objectBy, published }: NoticeInWords,
  selection: ListSelection,
  now: Date,
): [KeyFigure, KeyFigure] {
  const withdrawn = withdrawnOf(notice.id, now)
  const told = partFor(withdrawn?.notice ?? notice, selection, now)
  const [first, last] = [firstEffectiveDay(told), lastEffectiveDay(told)].map(dateInWords)
  if (withdrawn !== null)
    return [
      {
        label: PUBLISHED_WORDS.withdrawn,
        value: dateInWords(withdrawn.by.publishedAt.slice(0, 10)),
        basis: PUBLISHED_WORDS.nothingTakesEffect,
      },
      { label: PUBLISHED_WORDS.wouldHave, value: first ?? '', basis: '' },
    ]
  const effective = {
    label: PUBLISHED_WORDS.effective,
    value: first ?? '',
    basis: PUBLISHED_WORDS.effectiveBasis(first === last ? null : (last ?? '')),
  }
  if (objectBy !== null)
    return [
      {
        label: PUBLISHED_WORDS.objectBy,
        value: objectBy.day,
        basis: PUBLISHED_WORDS.objectBasis(objectBy.end, published),
      },
      effective,
    ]
  const basis = period.kind === 'no-version' ? PUBLISHED_WORDS.noVersion : PUBLISHED_WORDS.nothingNew
  return [{ label: PUBLISHED_WORDS.noObjection, value: PUBLISHED_WORDS.none, basis }, effective]
}

/** The notice that is withdrawn, by this one or another, and the one that does. */
function withdrawnOf(id: string, now: Date) {
  const ledger = publishedNotices(now)
  const by = ledger.find((entry) => entry.cancels !== undefined && (entry.id === id || entry.cancels === id))
  const notice = ledger.find((entry) => entry.id === by?.cancels)
  return by === undefined || notice === undefined ? null : { by, notice }
}
