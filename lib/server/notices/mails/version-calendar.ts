import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { versionPath } from '#lib/domain/addresses.ts'
import { NOTICE_MAIL_WORDS } from '#lib/domain/notices/mail-words.ts'
import { addDays, type CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import type { LastDay } from '#lib/domain/subprocessors/ledger/notice/objection.ts'
import { lastDayInWords } from '#lib/domain/subprocessors/ledger/period/words.ts'
import type { MailAttachment } from '../../mail/message.ts'
import { environment } from '../../platform/env.ts'
import { catalogue } from '../../terms/current.ts'

/**
 * The days of a contract by a version that moves the vendor's own storage or staff, as a calendar file (RFC 5545): the last one to
 * object, and the one from which the version applies. Events of whole days that leave the day free.
 */
export function versionCalendar(
  { version, publishedAt, reason }: Pick<ReleaseEntry, 'version' | 'publishedAt' | 'reason'>,
  { last, begins }: { last: LastDay; begins: CalendarDate },
): MailAttachment {
  const { PUBLIC_URL } = environment()
  const { name } = catalogue().vendor
  const calendar = ical({
    name: NOTICE_MAIL_WORDS.calendar(name, version),
    prodId: { company: 'SLA Desk', product: 'versions', language: 'EN' },
  })
  const add = (id: string, day: CalendarDate, summary: string, description: string) =>
    calendar.createEvent({
      // Another day is another event: a mail that is sent again may state one.
      id: `version-${version}.${id}.${day}@${new URL(PUBLIC_URL).hostname}`,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: new Date(publishedAt),
      status: ICalEventStatus.CONFIRMED,
      summary,
      description,
      url: `${PUBLIC_URL}${versionPath(version)}`,
    })
  const until = NOTICE_MAIL_WORDS.objectUntil(lastDayInWords(last))
  add('object', last.lastDay, NOTICE_MAIL_WORDS.calendarObject(name, version), `${until} ${reason}`)
  add('applies', begins, NOTICE_MAIL_WORDS.calendarApplies(name, version), reason)
  // Each line ends (RFC 5545, section 3.1), the last one too.
  const content = `${calendar.toString()}\r\n`
  return { name: `version-${version}.ics`, type: 'text/calendar; charset=utf-8', content }
}
