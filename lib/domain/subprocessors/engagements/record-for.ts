import { firstDayOf } from '../first-day.ts'
import type { Subprocessor } from '../schema.ts'
import { type CustomerUse, isEngagedFor } from './engagements.ts'

/**
 * A record with certain of its engagements alone. Where each of these has its own purpose, data or first day, those of the
 * record are for others, and the engagements' stand in their place.
 */
export function withEngagements(record: Subprocessor, regions: Subprocessor['regions']): Subprocessor {
  const own = { ...record, regions }
  const isForOthers = (field: 'purpose' | 'dataCategories' | 'dataSubjects' | 'addedOn') =>
    regions.every((entry) => entry[field] !== undefined)
  const each = (texts: readonly string[]) => [...new Set(texts)]
  const all = (field: 'dataCategories' | 'dataSubjects') =>
    each(regions.flatMap((entry) => entry[field] ?? []))
  return {
    ...own,
    ...(isForOthers('purpose')
      ? { purpose: each(regions.flatMap((entry) => entry.purpose ?? [])).join(' ') }
      : {}),
    ...(isForOthers('dataCategories') ? { dataCategories: all('dataCategories') } : {}),
    ...(isForOthers('dataSubjects') ? { dataSubjects: all('dataSubjects') } : {}),
    ...(isForOthers('addedOn') ? { addedOn: firstDayOf(own) } : {}),
  }
}

/** A record as a customer has it in one of the vendor's regions, by id, or in all of them; null where nothing of it is for the customer. */
export function recordFor(
  record: Subprocessor | null,
  use: CustomerUse,
  region: string | null = null,
): Subprocessor | null {
  const regions =
    record?.regions.filter(
      (entry) => (region === null || entry.region === region) && isEngagedFor(entry, use),
    ) ?? []
  return record === null || regions.length === 0 ? null : withEngagements(record, regions)
}
