import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import type { SubprocessorChange } from '../subprocessors/ledger/entry.ts'
import type { LastDay } from '../subprocessors/ledger/notice/objection.ts'
import { effectsOf } from './effect.ts'

/**
 * From when a change holds for a contract, in the place of the day as announced. `awaits`: on that day at the earliest, since it
 * waits for the customer's approval, or for their time to object, of which the end is not known yet.
 */
export type OwnDay = { day: CalendarDate; awaits: 'approval' | 'period' | null }

/** By company, from when changes hold for a contract; those that hold from the day as announced are not among them. */
export type OwnDays = ReadonlyMap<string, OwnDay>

/** What everyone is told. */
export const AS_ANNOUNCED: OwnDays = new Map()

/**
 * From when the changes that concern a contract hold for it if nobody objects: never within its own time to object (DPA, clauses
 * subprocessors.list and subprocessors.waiting). Where approval is asked for, silence makes no change.
 * @param last its last day to object; null while it is not known
 */
export function ownDaysOf(
  changes: readonly SubprocessorChange[],
  { last, isSpecific }: { last: Pick<LastDay, 'lastDay' | 'zone'> | null; isSpecific: boolean },
): OwnDays {
  const basis = { isSpecific, settled: last, objections: [], decision: null }
  return new Map(
    effectsOf(changes, basis).flatMap(({ id, effectiveOn, effect }): [string, OwnDay][] => {
      if (effect.kind === 'approval') return [[id, { day: effectiveOn, awaits: 'approval' }]]
      if (effect.kind === 'untold') return [[id, { day: effectiveOn, awaits: 'period' }]]
      if (effect.kind !== 'from' || effect.day === effectiveOn) return []
      return [[id, { day: effect.day, awaits: null }]]
    }),
  )
}

/** The days from which changes hold for a contract, in order. */
export function daysInTurn(changes: readonly SubprocessorChange[], own: OwnDays): CalendarDate[] {
  return changes.map(({ id, effectiveOn }) => own.get(id)?.day ?? effectiveOn).toSorted()
}
