import { z } from 'zod'
import { countSchema, dateSchema, percentSchema, wordsSchema, zoneSchema } from '../../quantities/schema.ts'
import { readMinutes } from '../../quantities/time/decimal-minutes.ts'
import { type Credit, FEE_TIMES } from '../credit-amount.ts'

const stepSchema = countSchema.describe('pays once for each so many complete minutes of downtime')

const feeTime = z
  .enum(FEE_TIMES)
  .optional()
  .describe('what a monthly fee pays for: the month as it is, 30 days, or 730 hours; the month unless stated')

const creditSchema = z.union(
  [
    percentSchema.describe('percent of the fee; "0" for none'),
    z.strictObject({ percent: percentSchema, forEachMinutes: stepSchema }),
    z.strictObject({
      lostTime: countSchema.describe('the fee for the time lost, times so much'),
      of: feeTime,
    }),
    z.strictObject({
      lostHours: countSchema.describe('the fee for each hour lost, times so much'),
      begunHour: z.enum(['counted', 'dropped']).describe('whether an hour begun counts'),
      of: feeTime,
    }),
    z.strictObject({
      days: countSchema.describe('days of the fee'),
      forEachMinutes: stepSchema.optional(),
      of: feeTime,
    }),
  ],
  {
    error:
      '"10" (percent of the fee), { percent, forEachMinutes }, { lostTime }, { lostHours, begunHour } or { days, forEachMinutes }',
  },
)

const edge = percentSchema.optional()

const bandSchema = z
  .strictObject({
    atLeast: edge.describe('lower edge, included (≥)'),
    above: edge.describe('lower edge, not included (>)'),
    below: edge.describe('upper edge, not included (<)'),
    atMost: edge.describe('upper edge, included (≤)'),
    credit: creditSchema,
    termination: z.boolean().optional().describe('whether the customer may end the contract'),
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
    credit: creditOf(band.credit),
    termination: band.termination ?? false,
  }))

/** Bands whose credits are of any kind. */
export const evaluationScheduleSchema = z.array(bandSchema).min(1).describe('bands, highest uptime first')

const per = z
  .enum(['month', 'quarter', 'contract-year', 'rolling-12-months', 'term'])
  .describe('credits of this time together; rolling-12-months: of the month and the eleven before it')

const capSchema = z.union(
  [
    z.strictObject({ monthlyFees: countSchema, per }),
    z.strictObject({ percentOfMonthlyFee: percentSchema, per }),
    z.strictObject({ percentOfWindowFee: percentSchema.describe('of the fee of a whole window'), per }),
    z.strictObject({ days: countSchema.describe('days of the fee'), per }),
    z.strictObject({ percentOfTermFees: percentSchema, per: z.literal('term') }),
  ],
  {
    error:
      '{ monthlyFees: 1, per: contract-year }, or with percentOfMonthlyFee, percentOfWindowFee, days or percentOfTermFees in place of monthlyFees; leave cap out where there is none',
  },
)

/** More months missed than they are counted within is a right that no facts can give. */
function possible<T extends z.ZodType<{ months: number; within: number }>>(schema: T) {
  return schema.refine(({ months, within }) => within >= months, {
    path: ['within'],
    error: 'a number that is at least months',
  })
}

const repeatedSchema = z.strictObject({ months: countSchema, within: countSchema })

export const evaluationCreditRulesSchema = z.strictObject({
  feeBase: wordsSchema.optional().describe('the fee that a credit is a share of, in words'),
  feePeriod: z
    .enum(['month', 'window'])
    .optional()
    .describe(
      'of which fee a percentage is: of one month, or of the whole window; needed where that is longer',
    ),
  appliedTo: wordsSchema.optional(),
  rounding: z.enum(['half-up', 'down', 'up']).optional().describe('to the minor unit; half-up unless stated'),
  overlaps: z
    .enum(['none', 'deepest-wins'])
    .optional()
    .describe('deepest-wins: of several bands the one with the lowest upper edge holds; none unless stated'),
  gaps: z
    .enum(['none', 'no-credit', 'silent'])
    .optional()
    .describe(
      'no-credit: an uptime that no band names pays nothing; silent: the terms do not say what it pays; none unless stated',
    ),
  cap: capSchema.optional().describe('no cap unless stated'),
  minimumPayoutMinor: countSchema.optional().describe('a smaller credit, in minor units, is not paid'),
  soleRemedy: z.boolean().optional(),
  repeatedFailure: possible(repeatedSchema).optional(),
})

const MINUTES = 'a whole number of minutes, or a decimal in quotes such as "86.4"'

const reached = {
  minutes: z.union(
    [countSchema, z.string().refine((text) => (readMinutes(text) ?? 0) > 0, { error: MINUTES })],
    { error: MINUTES },
  ),
  operator: z.enum(['at-least', 'above']),
}

/** Grounds for termination beside those that a band states. */
export const terminationSchema = z
  .array(
    z.discriminatedUnion('rule', [
      z.strictObject({ rule: z.literal('below'), percent: percentSchema }),
      possible(repeatedSchema.extend({ rule: z.literal('repeated') })),
      z.strictObject({ rule: z.literal('downtime'), ...reached }),
      possible(repeatedSchema.extend({ rule: z.literal('repeated-downtime'), ...reached })),
    ]),
  )
  .describe('each of them alone ends the contract')

const claimCommon = { zone: zoneSchema.optional(), decisionDays: countSchema.optional() }

const inDays = {
  days: countSchema.optional(),
  businessDays: countSchema.optional().describe('Monday to Friday, without the holidays'),
  holidays: z.array(dateSchema).optional(),
}

/** One length of time, and holidays where they matter. */
function ofOneLength<Rule extends z.ZodType<{ days?: unknown; businessDays?: unknown; holidays?: unknown }>>(
  rule: Rule,
) {
  const lengths = (written: object) =>
    ['days', 'businessDays', 'hours'].filter((name) => written[name as keyof object] !== undefined)
  return rule
    .refine((written) => lengths(written).length === 1, {
      error: 'one length of time: days, businessDays or, from an incident or awareness, hours',
    })
    .refine(({ holidays, businessDays }) => holidays === undefined || businessDays !== undefined, {
      path: ['holidays'],
      error: 'nothing: only businessDays leave holidays out',
    })
}

const claimRules = [
  ofOneLength(
    z.strictObject({ anchor: z.enum(['month-end', 'quarter-end', 'window-end']), ...inDays, ...claimCommon }),
  ),
  ofOneLength(
    z.strictObject({
      anchor: z.enum(['incident', 'awareness']),
      ...inDays,
      hours: countSchema.optional(),
      ...claimCommon,
    }),
  ),
  z.strictObject({
    anchor: z.literal('billing-cycle-end').describe('the end of the n-th cycle after that of the incident'),
    cycles: countSchema,
    days: countSchema.optional(),
    ...claimCommon,
  }),
  z.strictObject({ anchor: z.literal('no-claim').describe('credits are given without a claim') }),
  z.strictObject({ anchor: z.literal('not-stated').describe('the terms do not say until when') }),
] as const

export const evaluationClaimSchema = z.discriminatedUnion('anchor', [
  ...claimRules,
  z.strictObject({
    anchor: z.literal('earliest-of').describe('conditions that hold together: the earliest ends the time'),
    rules: z.array(z.discriminatedUnion('anchor', claimRules)).min(2),
  }),
])

function creditOf(written: z.output<typeof creditSchema>): Credit {
  if (typeof written === 'string') return { kind: 'percent', percent: written }
  if ('percent' in written) return { kind: 'percent-steps', ...written }
  if ('lostTime' in written) return { kind: 'lost-time', times: written.lostTime, of: written.of }
  if ('lostHours' in written)
    return { kind: 'lost-hours', times: written.lostHours, begunHour: written.begunHour, of: written.of }
  return { kind: 'days', ...written }
}
