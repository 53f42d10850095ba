import { NOT_STATED } from '../places/not-stated.ts'
import { isCalendarDate } from '../quantities/time/calendar-date.ts'
import type { Subprocessor } from './schema.ts'

export type SubprocessorRule =
  | 'duplicate-id'
  | 'reserved-id'
  | 'unknown-parent'
  | 'cycle'
  | 'rank'
  | 'parent-region'
  | 'unknown-region'
  | 'added-on'
  | 'dpf-evidence'
  | 'unknown-channel'
  | 'unknown-tier'
  | 'unknown-service'
  | 'unknown-condition'
  | 'undeclared-storage'

/** What is wrong with one entry of the list, and what to do about it. `path` leads to the field: "chain.parent". */
export type SubprocessorFinding = {
  rule: SubprocessorRule
  id: string
  path: string
  message: string
  fix: string
}

/** The findings that show only in the whole list, in the order of the list. None: the list is consistent. */
export function findInconsistencies(list: readonly Subprocessor[]): SubprocessorFinding[] {
  const byId = new Map(list.toReversed().map((subprocessor) => [subprocessor.id, subprocessor]))
  return list.flatMap((subprocessor) => [
    ...duplicate(subprocessor, byId),
    ...reserved(subprocessor),
    ...chainFindings(subprocessor, byId),
    ...dateFindings(subprocessor),
    ...dpfFindings(subprocessor),
  ])
}

function duplicate(
  subprocessor: Subprocessor,
  byId: ReadonlyMap<string, Subprocessor>,
): SubprocessorFinding[] {
  const { id } = subprocessor
  if (byId.get(id) === subprocessor) return []
  return [
    {
      rule: 'duplicate-id',
      id,
      path: 'id',
      message: `the id ${id} is used twice`,
      fix: 'Give one of them another id.',
    },
  ]
}

/** Below the list, these addresses are taken by the notices and by the comparison of two days. */
export const RESERVED_IDS: readonly string[] = ['changes', 'compare']

function reserved({ id }: Subprocessor): SubprocessorFinding[] {
  if (!RESERVED_IDS.includes(id)) return []
  const fix = `Give it another id, for example ${id}-inc, and name its file after it.`
  return [
    { rule: 'reserved-id', id, path: 'id', message: `the id ${id} is an address of the site itself`, fix },
  ]
}

function chainFindings(
  subprocessor: Subprocessor,
  byId: ReadonlyMap<string, Subprocessor>,
): SubprocessorFinding[] {
  const { id, chain } = subprocessor
  if (chain.parent === null) return rankFinding(subprocessor, 1)
  const parent = byId.get(chain.parent)
  const found = { id, path: 'chain.parent' }
  if (!parent) {
    const message = `parent ${chain.parent} is not in the list`
    return [{ ...found, rule: 'unknown-parent', message, fix: 'Add it to the list, or name another parent.' }]
  }
  if (leadsBackToItself(id, byId)) {
    const message = `the parents of ${id} lead back to ${id}`
    return [
      {
        ...found,
        rule: 'cycle',
        message,
        fix: 'Name as parent who engages it, up to one with parent: null.',
      },
    ]
  }
  return [...rankFinding(subprocessor, parent.chain.rank + 1), ...parentRegionFindings(subprocessor, parent)]
}

function rankFinding({ id, chain }: Subprocessor, expected: number): SubprocessorFinding[] {
  if (chain.rank === expected) return []
  const above = chain.parent === null ? 'without a parent' : `under ${chain.parent}`
  const message = `rank is ${chain.rank}, but ${above} it is ${expected}`
  return [{ rule: 'rank', id, path: 'chain.rank', message, fix: `Write rank: ${expected}.` }]
}

function parentRegionFindings({ id, regions }: Subprocessor, parent: Subprocessor): SubprocessorFinding[] {
  return regions.flatMap(({ region }, index) => {
    if (parent.regions.some((entry) => entry.region === region)) return []
    const message = `${parent.id}, which engages ${id}, does not serve region ${region}`
    return [
      {
        rule: 'parent-region',
        id,
        path: `regions.${index}.region`,
        message,
        fix: `Add ${region} to ${parent.id}, or remove it here.`,
      },
    ]
  })
}

/** The schema refuses such a date as well; a list kept from an earlier version need not have met that schema. */
function dateFindings(record: Subprocessor): SubprocessorFinding[] {
  const { id, addedOn } = record
  if (addedOn === NOT_STATED || isCalendarDate(addedOn)) return engagementDayFindings(record)
  const message = `addedOn is “${addedOn}”`
  return [
    {
      rule: 'added-on',
      id,
      path: 'addedOn',
      message,
      fix: 'Write a date of the calendar as YYYY-MM-DD, for example 2026-10-01, or: not stated.',
    },
  ]
}

/** An engagement begins with the company or later, and ends after it has begun. */
function engagementDayFindings({ id, addedOn, regions }: Subprocessor): SubprocessorFinding[] {
  return regions.flatMap((entry, index) => {
    const since = entry.addedOn ?? addedOn
    const finding = (field: string, message: string): SubprocessorFinding => ({
      rule: 'added-on',
      id,
      path: `regions.${index}.${field}`,
      message,
      fix: `Write ${field === 'until' ? since : addedOn} or a later day.`,
    })
    return [
      ...(entry.addedOn !== undefined && addedOn !== NOT_STATED && entry.addedOn < addedOn
        ? [finding('addedOn', `addedOn of region ${entry.region} is before that of the company, ${addedOn}`)]
        : []),
      ...(entry.until !== undefined && since !== NOT_STATED && entry.until < since
        ? [finding('until', `until of region ${entry.region} is before its first day, ${since}`)]
        : []),
    ]
  })
}

/** A certification is claimed only with the entry that was seen: a false claim is the vendor's own false statement. */
function dpfFindings({ id, dpf, regions }: Subprocessor): SubprocessorFinding[] {
  return regions.flatMap(({ region, mechanism }, index) =>
    mechanism !== 'dpf' || dpf !== undefined
      ? []
      : [
          {
            rule: 'dpf-evidence',
            id,
            path: `regions.${index}.mechanism`,
            message: `region ${region} relies on the Data Privacy Framework without evidence`,
            fix: 'Look the company up in the list of participants and add dpf with participant, frameworks and checkedOn, or name another mechanism.',
          },
        ],
  )
}

/** Only for members of a cycle: an entry below one comes right with it. */
function leadsBackToItself(id: string, byId: ReadonlyMap<string, Subprocessor>): boolean {
  const seen = new Set<string>()
  let above = byId.get(id)?.chain.parent ?? null
  while (above !== null && !seen.has(above)) {
    if (above === id) return true
    seen.add(above)
    above = byId.get(above)?.chain.parent ?? null
  }
  return false
}
