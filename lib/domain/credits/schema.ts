import { z } from 'zod'
import { countSchema, percentSchema } from '../quantities/schema.ts'

/** A band as written in terms.yaml: its edges name their operators, so that no edge is left to guess. */
const bandSchema = z
  .strictObject({
    atLeast: percentSchema.optional().describe('lower edge, included (≥)'),
    above: percentSchema.optional().describe('lower edge, not included (>)'),
    below: percentSchema.optional().describe('upper edge, not included (<)'),
    atMost: percentSchema.optional().describe('upper edge, included (≤)'),
    credit: percentSchema.describe('percent of the monthly fee; "0" for none'),
    termination: z.boolean().default(false).describe('whether the customer may end the contract'),
  })
  .refine((band) => (band.atLeast === undefined) !== (band.above === undefined), {
    error: 'State one lower edge: atLeast (≥) or above (>).',
  })
  .refine((band) => (band.below === undefined) !== (band.atMost === undefined), {
    error: 'State one upper edge: below (<) or atMost (≤).',
  })
  .transform((band) => ({
    from: band.atLeast ?? band.above ?? '0',
    fromInclusive: band.atLeast !== undefined,
    to: band.below ?? band.atMost ?? '100',
    toInclusive: band.atMost !== undefined,
    creditPercent: band.credit,
    termination: band.termination,
  }))

/** Bands from the highest uptime to the lowest. */
export const creditScheduleSchema = z.array(bandSchema).min(1).describe('bands, highest uptime first')

/** The one value that pages and documents can print; `terms:evaluate` takes more. */
export function printed<const Value extends string>(value: Value) {
  return z.literal(value, { error: `${value}, the only one that pages and documents can print` })
}

/** The rules that apply to every schedule. */
export const creditRulesSchema = z.strictObject({
  feeBase: printed('monthly-fee').describe(
    'what a credit is a percentage of; of an annual contract, a twelfth',
  ),
  appliedTo: printed('next-billing-cycle'),
  rounding: printed('half-up').describe('to the minor unit of the currency'),
  cap: z.strictObject(
    {
      monthlyFees: countSchema.describe(
        'a credit is due only as far as it and those for earlier months of the period come to no more than so many fees of its month',
      ),
      per: printed('contract-year'),
    },
    {
      error:
        '{ monthlyFees: 1, per: contract-year } with your number of monthly fees. The documents print a cap in no other form; other forms are for terms:evaluate alone',
    },
  ),
  soleRemedy: z.boolean(),
  repeatedFailure: z
    .strictObject({
      months: countSchema.describe('months that miss the commitment'),
      within: countSchema.describe('consecutive months in which they lie'),
    })
    .optional()
    .describe(
      'so many months that miss the commitment, within so many, give the right to terminate; left out, there is no such right',
    ),
})

export const claimSchema = z.strictObject({
  days: countSchema.describe('days in which a claim must arrive, after the month concerned has ended'),
  anchor: printed('month-end').describe('the days count from the last day of the month concerned'),
  zone: printed('UTC'),
  decisionDays: countSchema.describe('days in which the vendor decides'),
})
