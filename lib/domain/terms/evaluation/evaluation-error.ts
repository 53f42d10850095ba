/** Why a month cannot be evaluated. Each is a fault of what was asked, never corrected silently. */
export const EVALUATION_ERRORS = {
  'unknown-tier': 'the terms have no such tier',
  'unknown-region': 'the terms have no such region',
  'unknown-month': 'enter a month, for example 2026-02',
  'unknown-date': 'enter a date, for example 2026-02-28',
  'invalid-duration': 'write whole milliseconds, zero or more',
  'invalid-amount':
    'write whole minor units of the currency, zero or more, for example 1200000 for 12,000.00',
  'invalid-counts': 'write whole numbers, zero or more, and no more failures than there are in total',
  'measure-does-not-fit': 'state one measure, and one that fits the unit of the terms',
  'error-rate-not-stated':
    'the terms do not state from which error rate on an interval is down, so samples cannot tell: state downtime',
  'affected-does-not-fit':
    'the terms do not count downtime by the customers that it affects, or pay by lost time, which such a share does not give',
  'maintenance-used-needed':
    'the terms exclude so much maintenance in a year: state how much earlier months of the year have excluded, 0 where they excluded none',
  'whole-minutes-only':
    'the terms count whole clock minutes: state durations in whole minutes, for example 44',
  'partial-minute': 'the terms drop or round parts of minutes of each outage: state the outages one by one',
  'not-whole-intervals': 'downtime and excluded time must be whole five-minute intervals',
  'samples-do-not-fill-period':
    'state one sample for each interval of the period, null where nothing was measured',
  'excluded-part-does-not-fit':
    'state for each outage how much of it was excluded: no more than the outage, and together no more than the time that is excluded',
  'downtime-too-long': 'downtime and excluded time together are longer than the period',
  'nothing-measured': 'nothing is left of the period, so that there is no uptime',
  'maintenance-above-maximum': 'the terms exclude less maintenance than that; state only what they exclude',
  'contract-start-needed': 'a billing cycle begins on the day of the contract: state its first day',
  'before-contract': 'the period lies before the contract',
  'earlier-before-contract':
    'more earlier months are stated than the contract has before this one: leave out those that lie wholly before it',
  'credited-before-contract-year':
    'credits for earlier months are stated, but a contract year begins with this month: leave them out',
  'period-not-measured': 'the terms do not measure the first, partial period',
  'incident-outside-period': 'the incident does not lie in the period',
  'aware-too-early':
    'nobody can know of an incident before it: state a day on or after it, and not before the period',
  'window-fee-needed':
    'the contract covers a part of this quarter or year, and a percentage or the cap is of its fee: state the fee of this period',
  'fee-needed': 'credits for earlier months need the monthly fee: state it too',
  'whole-fee-needed':
    'the contract covers a part of this month, and the cap is counted by the whole: state the fee of the whole month too',
  'whole-fee-too-small': 'the fee of the whole month is less than that of its part',
  'term-fee-needed': 'the cap is a share of the fees of the term: state them',
  'downtime-needed': 'the credit or the right to terminate depends on downtime, which the unit does not give',
  'no-band': 'no credit band covers this uptime',
} as const

export type EvaluationErrorCode = keyof typeof EVALUATION_ERRORS

/** `known` lists the ids that exist, where an id was asked for that does not. */
export type EvaluationError = { ok: false; code: EvaluationErrorCode; message: string; known?: string[] }

export function evaluationError(code: EvaluationErrorCode, known?: string[]): EvaluationError {
  return { ok: false, code, message: EVALUATION_ERRORS[code], ...(known === undefined ? {} : { known }) }
}
