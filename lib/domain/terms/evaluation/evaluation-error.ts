/** Why a month cannot be evaluated. Each is a fault of what was asked, never mended silently. */
export const EVALUATION_ERRORS = {
  'unknown-tier': 'the terms have no such tier',
  'unknown-region': 'the terms have no such region',
  'unknown-month': 'a month that exists, written YYYY-MM, of the years 2 to 9990',
  'unknown-date': 'a day that exists, written YYYY-MM-DD',
  'invalid-duration': 'a whole number of milliseconds, zero or more',
  'invalid-amount': 'whole minor units of the currency, zero or more, small enough to be exact',
  'invalid-counts': 'whole numbers, zero or more, and no more failures than there are in total',
  'measure-does-not-fit': 'give one measure, and one that fits the unit of the terms',
  'partial-minute': 'the terms drop or round parts of minutes of each outage: give the outages one by one',
  'not-whole-intervals': 'downtime and excluded time must be whole five-minute intervals',
  'samples-do-not-fill-period':
    'give one sample for each interval of the period, null where nothing was measured',
  'downtime-too-long': 'downtime and excluded time together are longer than the period',
  'nothing-measured': 'nothing is left of the period, so that there is no uptime',
  'maintenance-above-maximum': 'the terms exclude less maintenance than that; give only what they exclude',
  'contract-start-needed': 'a billing cycle begins on the day of the contract: give its first day',
  'before-contract': 'the period lies before the contract',
  'period-not-measured': 'the terms do not measure the first, partial period',
  'incident-outside-period': 'the incident does not lie in the period',
  'fee-needed': 'credits already taken mean nothing without the monthly fee',
  'term-fee-needed': 'the cap is a share of the fees of the term: give them',
  'downtime-needed': 'the credit or the right to terminate depends on downtime, which the unit does not give',
  'no-band': 'no credit band covers this uptime',
} as const

export type EvaluationErrorCode = keyof typeof EVALUATION_ERRORS

/** `known` lists the ids that exist, where an id was asked for that does not. */
export type EvaluationError = { ok: false; code: EvaluationErrorCode; message: string; known?: string[] }

export function evaluationError(code: EvaluationErrorCode, known?: string[]): EvaluationError {
  return { ok: false, code, message: EVALUATION_ERRORS[code], ...(known === undefined ? {} : { known }) }
}
