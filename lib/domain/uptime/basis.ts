import { DAY, HOUR } from '../quantities/time/duration.ts'

/**
 * A named length of time on which a downtime budget is stated. Published SLAs mix bases silently (7.2 h is of a
 * 30-day month, 43.8 min of a mean month), so here no figure goes without one.
 */
export type Basis = { id: BasisId; name: string; periodMilliseconds: number }

export type BasisId =
  | `month-${28 | 29 | 30 | 31}-days`
  | 'mean-month'
  | `quarter-${90 | 91 | 92}-days`
  | `year-${365 | 366}-days`

const month = (days: 28 | 29 | 30 | 31): Basis => ({
  id: `month-${days}-days`,
  name: `Calendar month of ${days} days`,
  periodMilliseconds: days * DAY,
})

const quarter = (days: 90 | 91 | 92): Basis => ({
  id: `quarter-${days}-days`,
  name: `Calendar quarter of ${days} days`,
  periodMilliseconds: days * DAY,
})

/** Every basis, shortest first. A mean month is a twelfth of 365 days: 730 hours. */
export const BASES: readonly Basis[] = [
  month(28),
  month(29),
  month(30),
  { id: 'mean-month', name: 'Mean month of 730 hours (365 days / 12)', periodMilliseconds: 730 * HOUR },
  month(31),
  quarter(90),
  quarter(91),
  quarter(92),
  { id: 'year-365-days', name: 'Year of 365 days', periodMilliseconds: 365 * DAY },
  { id: 'year-366-days', name: 'Year of 366 days', periodMilliseconds: 366 * DAY },
]

/** The basis of an actual calendar month of 28 to 31 days, measured in UTC. */
export function basisOfMonthWith(days: number): BasisId {
  const basis = BASES.find(({ id }) => id === `month-${days}-days`)
  if (basis === undefined) throw new RangeError(`no month has ${days} days`)
  return basis.id
}
