import type { KeyFigure } from '#components/mail/figures.tsx'
import { AS_ANNOUNCED, daysInTurn, type OwnDays } from '#lib/domain/objections/own-days.ts'
import { PUBLISHED_WORDS } from '#lib/domain/publications/mail-words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { firstEffectiveDay } from '#lib/domain/subprocessors/ledger/notice/notice-state.ts'
import type { ObjectionPeriod } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { controllerInWords } from '#lib/domain/subprocessors/ledger/words.ts'
import type { NoticePageFacts } from '#lib/domain/subprocessors/view.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { noticesCalendar, type OwnDates } from '../../subprocessors/following/calendar.ts'
import { partFor, publishedNotices } from '../../subprocessors/published-notices.ts'
import { catalogue } from '../../terms/current.ts'
import { controllerClausesAt } from '../../terms/subprocessors/controller-clauses.ts'
import type { NoticeInWords } from './notice-words.ts'
import type { Telling } from './telling.ts'

/** The days of some notices as a file, with the UIDs of the desk's calendar; none where they have no day. */
export function calendarOf(
  ids: readonly string[],
  { selection, now }: Telling,
  own: OwnDates | null = null,
): MailAttachment[] {
  const told = publishedNotices(now).flatMap(({ id, cancels }) =>
    ids.includes(id) ? [id, cancels ?? id] : [],
  )
  const content = noticesCalendar(now, selection, new Set(told), own)
  if (!content.includes('BEGIN:VEVENT')) return []
  return [{ name: 'sub-processors.ics', type: 'text/calendar; charset=utf-8', content }]
}

/** Why a notice is given, and what of it must be said first: that it is withdrawn, or an emergency. */
export function sentencesOf({ withdrawal, emergency, reason }: NoticePageFacts): string[] {
  return [
    ...(withdrawal === null ? [] : [withdrawal.text, withdrawal.reason]),
    ...(emergency === null ? [] : [NOTICE_WORDS.emergency(emergency)]),
    ...(withdrawal?.reason === reason ? [] : [reason]),
  ]
}

/** How to object, as the terms say; empty where nobody can. */
export function howToObjectIn({ howToObject }: NoticePageFacts): string[] {
  if (howToObject === null) return []
  const { contact, clause, text } = howToObject
  return [PUBLISHED_WORDS.write(contact), PUBLISHED_WORDS.clause(clause, text)]
}

/**
 * The two days to know of a notice.
 * @param objectBasis what stands below the last day to object
 * @param days from when its changes hold for a contract
 */
export function figuresOf(
  { notice, period, objectBy }: NoticeInWords,
  { selection, now }: Telling,
  objectBasis: string,
  days: OwnDays = AS_ANNOUNCED,
): [KeyFigure, KeyFigure] {
  const withdrawn = withdrawnOf(notice.id, now)
  const told = partFor(withdrawn?.notice ?? notice, selection, now)
  if (withdrawn !== null)
    return [
      {
        label: PUBLISHED_WORDS.withdrawn,
        value: dateInWords(withdrawn.by.publishedAt.slice(0, 10)),
        basis: PUBLISHED_WORDS.nothingTakesEffect,
      },
      { label: PUBLISHED_WORDS.wouldHave, value: dateInWords(firstEffectiveDay(told)), basis: '' },
    ]
  const effective = effectiveFigure(told, days)
  if (objectBy !== null)
    return [{ label: PUBLISHED_WORDS.objectBy, value: objectBy.day, basis: objectBasis }, effective]
  const basis = whyNone(notice, period)
  return [{ label: PUBLISHED_WORDS.noObjection, value: PUBLISHED_WORDS.none, basis }, effective]
}

/** From when it takes effect, and what has to be known of that day: that it is not the announced one, or not the last. */
function effectiveFigure(told: NoticeEntry, days: OwnDays): KeyFigure {
  const announced = dateInWords(firstEffectiveDay(told))
  const inTurn = daysInTurn(told.changes, days).map(dateInWords)
  const [first = announced, last = first] = [inTurn[0], inTurn.at(-1)]
  const needsApproval = [...days.values()].some(({ awaits }) => awaits === 'approval')
  const rest =
    first === last && first !== announced
      ? []
      : [PUBLISHED_WORDS.effectiveBasis(first === last ? null : last)]
  const bases = [
    ...(needsApproval ? [PUBLISHED_WORDS.effectiveApproved] : []),
    ...(first === announced ? [] : [PUBLISHED_WORDS.effectiveOwn(announced)]),
    ...(needsApproval && first === last ? [] : rest),
  ]
  return { label: PUBLISHED_WORDS.effective, value: first, basis: bases.join('. ') }
}

function whyNone({ publishedAt }: NoticeEntry, { kind }: ObjectionPeriod): string {
  if (kind === 'controller-data')
    return PUBLISHED_WORDS.ofControllerData(controllerInWords(controllerClausesAt(catalogue(), publishedAt)))
  return kind === 'no-version' ? PUBLISHED_WORDS.noVersion : PUBLISHED_WORDS.nothingNew
}

/** The notice that is withdrawn, by this one or another, and the one that does. */
function withdrawnOf(id: string, now: Date) {
  const ledger = publishedNotices(now)
  const by = ledger.find((entry) => entry.cancels !== undefined && (entry.id === id || entry.cancels === id))
  const notice = ledger.find((entry) => entry.id === by?.cancels)
  return by === undefined || notice === undefined ? null : { by, notice }
}
