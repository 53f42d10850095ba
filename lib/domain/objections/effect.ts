import { type ContractEffect, effectFor } from '../notices/own-period.ts'
import type { CalendarDate } from '../quantities/time/calendar-date.ts'
import { mayBeObjectedTo } from '../subprocessors/ledger/difference/change-kinds.ts'
import type { SubprocessorChange } from '../subprocessors/ledger/entry.ts'
import type { LastDay } from '../subprocessors/ledger/notice/objection.ts'
import { isOpen, type ObjectionStanding, type Outcome } from './objection.ts'

/** An objection as it bears on a change. `changes`: ids of the companies whose changes it is against; `since`: when it came to stand so. */
export type Bearing = {
  changes: readonly string[]
  isLate: boolean
  standing: ObjectionStanding
  outcome: Outcome | null
  since: Date
}

/** What a customer said who has to approve. */
export type Decision = { isApproved: boolean; at: Date }

/** From when a change holds for a contract, or what it waits for. */
export type ChangeEffect =
  | ContractEffect
  /** An objection in time is open. */
  | { kind: 'objection' }
  /** The customer was asked to approve, and refused. */
  | { kind: 'refused' }
  /** After an objection it is not made for this contract. */
  | { kind: 'not-made' }

/** What bears on the changes of a notice for one contract. `settled`: the last day to object, null while not everyone was told. */
export type EffectBasis = {
  isSpecific: boolean
  settled: Pick<LastDay, 'lastDay' | 'zone'> | null
  objections: readonly Bearing[]
  /** The last one; null while there is none. */
  decision: Decision | null
}

/** From when a change of a notice holds for a contract, or what it waits for. */
export type EffectOfChange = { id: string; effectiveOn: CalendarDate; effect: ChangeEffect }

/**
 * From when each change that concerns a contract holds for it (RTS 2025/532, Art. 5; DPA, clauses subprocessors.waiting and
 * subprocessors.consequence). What is replaced goes with what takes its place. Silence is no consent where approval is asked for, and
 * a late objection holds nothing up.
 */
export function effectsOf(changes: readonly SubprocessorChange[], basis: EffectBasis): EffectOfChange[] {
  return changes.map((change) => {
    const deciding = changes.find(({ replaces }) => replaces === change.id) ?? change
    const effectiveOn = latestOf([deciding.effectiveOn, change.effectiveOn])
    return { id: change.id, effectiveOn: change.effectiveOn, effect: effectOf(deciding, effectiveOn, basis) }
  })
}

function effectOf(change: SubprocessorChange, effectiveOn: CalendarDate, basis: EffectBasis): ChangeEffect {
  if (!mayBeObjectedTo(change)) return { kind: 'from', day: effectiveOn }
  const own = basis.objections.filter(({ isLate, changes }) => !isLate && changes.includes(change.id))
  if (own.some(({ standing }) => isOpen(standing))) return { kind: 'objection' }
  if (own.some(isAgainst)) return { kind: 'not-made' }
  const settled = agreedEffect(effectiveOn, basis)
  if (settled.kind !== 'from') return settled
  // From the day on which the last objection was settled, at the earliest.
  return { kind: 'from', day: latestOf([settled.day, ...own.map(({ since }) => dayOf(since))]) }
}

/** Whether an objection keeps a change from being made for its contract: it came in time, and is open or was settled that way. */
export function holdsUp(objection: Pick<Bearing, 'isLate' | 'standing' | 'outcome'>): boolean {
  return !objection.isLate && (isOpen(objection.standing) || isAgainst(objection))
}

function isAgainst({ standing, outcome }: Pick<Bearing, 'standing' | 'outcome'>): boolean {
  return standing === 'accepted' || (standing === 'resolved' && outcome === 'not-made')
}

function agreedEffect(
  effectiveOn: CalendarDate,
  { isSpecific, settled, decision }: EffectBasis,
): ChangeEffect {
  if (!isSpecific) return effectFor({ effectiveOn, isObjectable: true, isSpecific }, settled)
  if (decision === null) return { kind: 'approval' }
  if (!decision.isApproved) return { kind: 'refused' }
  return { kind: 'from', day: latestOf([dayOf(decision.at), effectiveOn]) }
}

function dayOf(moment: Date): CalendarDate {
  return moment.toISOString().slice(0, 10)
}

function latestOf(days: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate {
  return days.toSorted().at(-1) ?? days[0]
}

/** Why a change is not in effect for a contract. */
export const WAITING_REASONS = [
  'not-told',
  'deadline',
  'effective-date',
  'objection',
  'approval',
  'refused',
  'not-made',
] as const

export type WaitingReason = (typeof WAITING_REASONS)[number]

/**
 * Why a change is not in effect for a contract on a day (UTC); null where it is. `deadline`: the time to object runs;
 * `effective-date`: it is over or there is none, and the day from which the change holds is still to come.
 */
export function waitingReason(
  effect: ChangeEffect,
  { today, isPeriodOver }: { today: CalendarDate; isPeriodOver: boolean },
): WaitingReason | null {
  switch (effect.kind) {
    case 'from':
      if (effect.day <= today) return null
      return isPeriodOver ? 'effective-date' : 'deadline'
    case 'untold':
      return 'not-told'
    default:
      return effect.kind
  }
}

const ORDER: readonly ChangeEffect['kind'][] = [
  'not-made',
  'refused',
  'objection',
  'approval',
  'untold',
  'from',
]

/** Of several changes the one that takes the longest to hold, or that does not: what is told of the whole. Null for none. */
export function lastEffect(effects: readonly EffectOfChange[]): ChangeEffect | null {
  const rank = ({ kind }: ChangeEffect) => ORDER.indexOf(kind)
  const [last] = effects
    .map(({ effect }) => effect)
    .toSorted((a, b) => {
      if (a.kind === 'from' && b.kind === 'from') return a.day < b.day ? 1 : -1
      return rank(a) - rank(b)
    })
  return last ?? null
}

/**
 * From when what a notice changes holds for a contract, where it may also be a version: what the customer has said of it comes
 * before the day from which the version applies.
 */
export function effectOfBoth(effect: ChangeEffect | null, start: ContractEffect | null): ChangeEffect | null {
  if (start === null) return effect
  return effect === null || effect.kind === 'from' || effect.kind === 'untold' ? start : effect
}
