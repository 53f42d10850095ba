import { counted } from '../../../quantities/time/duration.ts'
import { owesPeriod } from '../difference/change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import { lastDayOwed, type NoticeTerms } from '../notice/objection.ts'
import { endOfDay, firstDayBehind, localDay } from '../period/day-counting.ts'
import { dayInZone } from '../period/words.ts'
import type { At, LedgerFault } from './fault.ts'
import { effectiveFix } from './same-day.ts'

/** A change that takes effect before its period is over, or before it is published. */
export function periodFaults(
  notice: NoticeEntry,
  change: SubprocessorChange,
  terms: NoticeTerms | null,
  at: At,
): LedgerFault[] {
  if (terms === null) return []
  const { id, effectiveOn } = change
  const published = notice.publishedAt.slice(0, 10)
  const owes = owesPeriod(change)
  const first = owes ? firstDayBehind(lastDayOwed(notice, terms), terms.counting.zone) : published
  if (effectiveOn >= first) return []
  const why = owes
    ? `but version ${terms.version} gives ${daysOf(terms)} after the day of publication, ${publicationDay(notice, terms)}`
    : `before its publication on ${published}`
  return [
    at(
      ['effectiveOn'],
      'period',
      `changes ${id} on ${effectiveOn}, ${why}`,
      effectiveFix([change], `${first} or a later day`),
    ),
  ]
}

function daysOf({ days, counting }: NoticeTerms): string {
  return counted(days, counting.businessDays === null ? 'day' : 'business day')
}

function publicationDay({ publishedAt }: NoticeEntry, { counting: { zone } }: NoticeTerms): string {
  return dayInZone(localDay(publishedAt, zone), zone)
}

/** A last day to object that gives less than the terms, or is not over when the change takes effect. */
export function objectByFaults(notice: NoticeEntry, terms: NoticeTerms | null, at: At): LedgerFault[] {
  const { objectBy } = notice
  if (objectBy === undefined) return []
  const zone = terms?.counting.zone ?? 'UTC'
  const owed = terms === null ? notice.publishedAt.slice(0, 10) : lastDayOwed(notice, terms)
  const first = notice.changes
    .filter(owesPeriod)
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()[0]
  if (objectBy < owed)
    return [
      at(
        ['objectBy'],
        'object-by',
        `ends the time to object on ${objectBy}, before ${owed}`,
        `Write ${owed} or a later day, or leave objectBy out.`,
      ),
    ]
  if (first !== undefined && Date.parse(endOfDay(objectBy, zone)) > Date.parse(`${first}T00:00:00Z`))
    return [
      at(
        ['objectBy'],
        'object-by',
        `lets customers object until ${dayInZone(objectBy, zone)}, but takes effect on ${first}`,
        effectiveFix(notice.changes, `${firstDayBehind(objectBy, zone)} or a later day`),
      ),
    ]
  return []
}
