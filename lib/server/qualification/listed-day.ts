import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { type ListedDay, listedDay } from '#lib/domain/qualification/list-of-day.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { publishedBy, supersessionOf } from '#lib/domain/release/standing.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { publishedNotices } from '../subprocessors/published-notices.ts'
import { catalogue } from '../terms/current.ts'
import type { RequestedVersion } from '../terms/query/requested-version.ts'

/**
 * The day, in UTC, by whose list of sub-processors a version is judged: of a version in force that of the moment that is asked
 * about; of an announced one the day on which it takes effect; of a superseded one the last day on which it applied, or the day
 * on which it was to take effect if another took its place before. The list is as the notices published by now make it.
 * @param moment the moment that is asked about, by which the version stands where it does
 */
export function listedDayOf(requested: RequestedVersion, moment: Date, now: Date): ListedDay {
  const day = dayAskedAbout(requested, moment, now)
  return listedDay(day, publishedNotices(now), requested.source.subprocessors)
}

function dayAskedAbout(
  { version, standing, effectiveAt }: RequestedVersion,
  moment: Date,
  now: Date,
): CalendarDate {
  if (standing === 'in-force') return dayOf(moment)
  const begins = new Date(effectiveAt)
  if (standing === 'announced') return dayOf(begins)
  const releases = publishedBy(publishedBy(catalogue().ledger, now), moment)
  const since = supersessionOf(version, releases, moment)?.since ?? effectiveAt
  return dayOf(new Date(Math.max(Date.parse(since) - 1, begins.getTime())))
}

/** What can be asked about: the records of Annex III as released, and those of the list of the day. */
export function everyRecordOf({ subprocessors }: OfferSource, { records }: ListedDay): Subprocessor[] {
  return [...subprocessors, ...records]
}

function dayOf(moment: Date): CalendarDate {
  return moment.toISOString().slice(0, 10)
}
