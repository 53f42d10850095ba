import type { Subprocessor } from '../../schema.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import type { NoticeTerms } from '../notice/objection.ts'
import { CALENDAR_DAYS_IN_UTC } from '../period/day-counting.ts'

/** A record that says as little as one can, in one region. */
export function record(id: string, changed: Partial<Subprocessor> = {}): Subprocessor {
  return {
    id,
    name: id.toUpperCase(),
    legalName: `${id} Ltd.`,
    address: 'not stated',
    seat: 'DE',
    contact: { name: 'not stated', position: 'not stated', details: 'not stated' },
    website: `https://${id}.example.com/`,
    purpose: 'Hosts servers.',
    responsibilities: 'Runs them.',
    dataCategories: ['names'],
    dataSubjects: ['users'],
    addedOn: '2026-01-01',
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    chain: { rank: 1, parent: null },
    regions: [
      {
        region: 'eu',
        storage: [{ place: 'Frankfurt', country: 'DE' }],
        access: 'not stated',
        mechanism: 'none-needed',
        mechanismNote: 'In the European Union.',
      },
    ],
    ...changed,
  }
}

export const added = (after: Subprocessor, effectiveOn: string): SubprocessorChange => ({
  id: after.id,
  effectiveOn,
  before: null,
  after,
})

export const removed = (before: Subprocessor, effectiveOn: string): SubprocessorChange => ({
  id: before.id,
  effectiveOn,
  before,
  after: null,
})

export const turned = (
  before: Subprocessor,
  after: Subprocessor,
  effectiveOn: string,
): SubprocessorChange => ({ id: after.id, effectiveOn, before, after })

/** A notice of a day, published at 09:00 UTC. */
export function notice(
  day: string,
  changes: SubprocessorChange[],
  more: Partial<NoticeEntry> = {},
): NoticeEntry {
  return {
    id: `${day}-${changes.map(({ id }) => id).join('-') || 'none'}`,
    publishedAt: `${day}T09:00:00Z`,
    reason: 'Because.',
    changes,
    previousSha256: null,
    ...more,
  }
}

/** Terms that give so many calendar days in UTC, or days that are counted otherwise. */
export function giving(days: number, version: string, counting = CALENDAR_DAYS_IN_UTC): NoticeTerms {
  return { version, days, counting }
}
