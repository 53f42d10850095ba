import { addDays } from '../../../quantities/time/calendar-date.ts'
import { counted } from '../../../quantities/time/duration.ts'
import { owesPeriod } from '../change-kinds.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import { lastDayOwed, type NoticeTerms } from '../objection.ts'
import type { At, LedgerFault } from './fault.ts'

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
  const first = owesPeriod(change) ? addDays(lastDayOwed(notice, terms), 1) : published
  if (effectiveOn >= first) return []
  const why =
    first === published
      ? `before its publication on ${published}`
      : `but version ${terms.version} gives ${counted(terms.days, 'day')} after the day of publication, ${published}`
  return [
    at(
      ['effectiveOn'],
      'period',
      `changes ${id} on ${effectiveOn}, ${why}`,
      `Write effectiveOn: ${first} or a later day.`,
    ),
  ]
}

/** A last day to object that gives less than the terms, or lies after the change. */
export function objectByFaults(notice: NoticeEntry, terms: NoticeTerms | null, at: At): LedgerFault[] {
  const { objectBy } = notice
  if (objectBy === undefined) return []
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
  if (first !== undefined && objectBy >= first)
    return [
      at(
        ['objectBy'],
        'object-by',
        `lets customers object until ${objectBy}, but takes effect on ${first}`,
        `Write effectiveOn: ${addDays(objectBy, 1)} or a later day.`,
      ),
    ]
  return []
}
