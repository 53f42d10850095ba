import { z } from 'zod'
import {
  evaluationClaimSchema,
  evaluationCreditRulesSchema,
  evaluationScheduleSchema,
  terminationSchema,
} from '../../credits/evaluation/schema.ts'
import { countSchema, percentSchema, slugSchema, wordsSchema, zoneSchema } from '../../quantities/schema.ts'
import { WINDOWS } from '../../uptime/period.ts'
import { regionSchema, termsSchema, tierSchema } from '../schema.ts'

const UNITS = [
  'minute',
  'five-minute-interval',
  'request',
  'execution',
  'weighted-request',
  'mean-of-interval-error-rates',
] as const

const commitmentSchema = z
  .strictObject({
    unit: z.enum(UNITS).optional().describe('what uptime counts; minute if left out'),
    intervalMinutes: z
      .int()
      .min(1)
      .max(1440)
      .optional()
      .describe('how long each interval of mean-of-interval-error-rates is'),
    window: z.enum(WINDOWS).describe('the period over which uptime is computed'),
    zone: zoneSchema.describe('time zone in which the window begins and ends'),
    fiscalYearStartMonth: z
      .int()
      .min(1)
      .max(12)
      .optional()
      .describe('the month in which the fiscal year begins; 1 if left out'),
    partialFirstPeriod: z
      .enum(['whole', 'from-start', 'not-measured'])
      .optional()
      .describe('for a contract that begins within a window; whole if left out'),
    denominator: z
      .enum(['without-excluded-time', 'whole-period'])
      .describe('whether excluded minutes are taken out of the period first'),
    rounding: z
      .union([z.literal('none'), z.strictObject({ decimals: z.int().min(0).max(6) })], {
        error: 'none, or { decimals: 1 } with a number from 0 to 6',
      })
      .describe('rounding before uptime is compared; { decimals: n } rounds half up'),
  })
  .describe('the commitment is met at the target and above')

const downtimeSchema = z.strictObject({
  errorRate: z.union([percentSchema, z.literal('not-stated')]),
  operator: z.enum(['at-least', 'above']).optional().describe('needed where the error rate is stated'),
  affectedCustomers: z
    .enum(['all-or-none', 'weighted'])
    .optional()
    .describe(
      'weighted: downtime counts by the share of customers that it affects; all-or-none unless stated',
    ),
  minimumConsecutiveMinutes: countSchema,
  minimumRequests: countSchema.optional().describe('an interval with fewer requests is never bad'),
  partialMinutes: z
    .enum(['counted', 'dropped', 'rounded-up'])
    .optional()
    .describe(
      'if left out, the terms count whole clock minutes, and a duration with a part of one is refused',
    ),
})

const remediesSchema = z
  .array(z.strictObject({ below: percentSchema, remedy: wordsSchema }))
  .optional()
  .describe('what the customer gets beside the credit, below an uptime')

const ownSchema = z.strictObject({
  target: percentSchema,
  credits: evaluationScheduleSchema,
  remedies: remediesSchema,
  reason: wordsSchema.optional(),
})

const evaluationTierSchema = tierSchema.partial().extend({
  id: slugSchema,
  target: percentSchema.describe('committed uptime of the window'),
  credits: evaluationScheduleSchema,
  remedies: remediesSchema,
  regions: z.record(slugSchema, ownSchema).optional().describe('regions whose target differs'),
})

const maintenanceSchema = z.strictObject({
  noticeHours: countSchema.optional(),
  maximumMinutesPerMonth: countSchema
    .optional()
    .describe('no more is excluded in a month; no bound unless stated'),
  maximumMinutesPerYear: countSchema
    .optional()
    .describe('no more is excluded in a calendar year; no bound unless stated'),
})

/**
 * What an evaluation needs of terms.yaml. The rest may be there and is checked if it is. Every terms.yaml of
 * `termsSchema` is one of these; the pages and documents need that narrower form.
 */
export const evaluationSchema = termsSchema.partial().extend({
  commitment: commitmentSchema,
  downtime: downtimeSchema,
  credits: evaluationCreditRulesSchema,
  claim: evaluationClaimSchema,
  maintenance: maintenanceSchema.optional(),
  termination: terminationSchema.optional(),
  regions: z.array(regionSchema.partial().extend({ id: slugSchema })).min(1),
  tiers: z.array(evaluationTierSchema).min(1),
})

export type EvaluationTerms = z.output<typeof evaluationSchema>
