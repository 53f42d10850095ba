import ical, { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { noticePath } from '#lib/domain/addresses.ts'
import type { OwnDays } from '#lib/domain/objections/own-days.ts'
import { addDays, type CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { cancellationOf } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { type LastDay, objectionPeriodOf } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import {
  companyOf,
  kindsInWords,
  noticeTitle,
  objectionInWords,
} from '#lib/domain/subprocessors/ledger/words.ts'
import { isEveryone, type ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { CALENDAR_WORDS } from '#lib/domain/subprocessors/words.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'
import { controllerClausesAt } from '../../terms/subprocessors/controller-clauses.ts'
import { noticeTermsAt } from '../../terms/subprocessors/ledger-findings.ts'
import { alteredInWords } from '../altered.ts'
import { concerning, partFor, publishedNotices, summaryOf } from '../published-notices.ts'

/** The last day of a customer to object, null where they cannot, and from when changes hold for them. */
export type OwnDates = { last: LastDay | null; days: OwnDays }

/**
 * The last days to object and the days on which changes take effect, as a calendar to subscribe to (RFC 5545): events of
 * whole days that leave the day free. For a selection, those of the notices that concern it.
 * Days that were past when their notice was published are none of them.
 * A notice that is withdrawn cancels its events under their UIDs.
 * @param only the ids of some notices, for a calendar of those alone; of one that withdraws another, that other's events
 * @param own a customer's own dates, in the place of those that everyone is told
 */
export function noticesCalendar(
  now: Date,
  selection: ListSelection,
  only: ReadonlySet<string> | null = null,
  own: OwnDates | null = null,
): string {
  const ledger = publishedNotices(now)
  const calendar = ical({
    name: CALENDAR_WORDS.name(catalogue().vendor.name),
    prodId: { company: 'SLA Desk', product: 'sub-processors', language: 'EN' },
  })
  const isForAll = isEveryone(selection)
  const isAsked = (id: string) =>
    only === null || only.has(id) || only.has(cancellationOf(id, ledger)?.id ?? '')
  const followed = ledger.filter(
    (notice) =>
      notice.cancels === undefined &&
      isAsked(notice.id) &&
      (isForAll || summaryOf(notice, selection, now).isConcerned),
  )
  for (const notice of followed) addEvents(calendar, notice, ledger, { selection, now, own })
  // Each line ends (RFC 5545, section 3.1), the last one too.
  return `${calendar.toString()}\r\n`
}

function addEvents(
  calendar: ICalCalendar,
  notice: NoticeEntry,
  ledger: readonly NoticeEntry[],
  { selection, now, own }: { selection: ListSelection; now: Date; own: OwnDates | null },
): void {
  const cancellation = cancellationOf(notice.id, ledger)
  const { hostname } = new URL(environment().PUBLIC_URL)
  const altered = alteredInWords(notice.id)
  const add = (name: string, day: CalendarDate, summary: string, description = notice.reason) =>
    calendar.createEvent({
      id: `${notice.id}.${name}@${hostname}`,
      start: moment(day),
      end: moment(addDays(day, 1)),
      allDay: true,
      // A reminder must not show its reader as busy all day.
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: new Date(cancellation?.publishedAt ?? notice.publishedAt),
      sequence: cancellation === null ? 0 : 1,
      status: cancellation === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      summary,
      description: altered === null ? description : `${altered} ${description}`,
      url: `${environment().PUBLIC_URL}${noticePath(notice.id)}`,
    })
  const part = partFor(notice, selection, now)
  const everyone = objectionPeriodOf(part, noticeTermsAt(catalogue(), notice.publishedAt))
  const controller = () => controllerClausesAt(catalogue(), notice.publishedAt)
  const last = own?.last ?? (everyone.kind === 'until' ? everyone : null)
  if (last !== null)
    // A whole day has no hour and no zone: the text says both.
    add(
      // Whoever follows everyone's calendar keeps both.
      last === everyone ? 'object' : `object.${last.lastDay}`,
      last.lastDay,
      CALENDAR_WORDS.object(noticeTitle(part, ledger)),
      `${last === everyone ? objectionInWords(everyone, controller) : CALENDAR_WORDS.ownObjection(lastDayInWords(last))} ${notice.reason}`,
    )
  for (const change of concerning(notice, selection, now)) {
    // What was past when it was told, as in a first list, would only fill a calendar.
    if (change.effectiveOn < notice.publishedAt.slice(0, 10)) continue
    const theirs = own?.days.get(change.id)
    // What waits for an approval has no day yet.
    if (theirs !== undefined && theirs.awaits !== null) continue
    add(
      theirs === undefined ? change.id : `${change.id}.${theirs.day}`,
      theirs?.day ?? change.effectiveOn,
      CALENDAR_WORDS.effective(companyOf(change), kindsInWords(change)),
    )
  }
}

function moment(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`)
}
