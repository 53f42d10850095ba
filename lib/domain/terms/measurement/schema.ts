import { z } from 'zod'
import { countSchema, slugSchema, wordsSchema } from '../../quantities/schema.ts'

/** The conditions under which maintenance is excluded. */
export const maintenanceSchema = z.strictObject({
  noticeHours: countSchema.describe('hours of prior written notice'),
  maximumMinutesPerMonth: countSchema.describe(
    'no more than this is excluded, so that it cannot swallow the target',
  ),
})

/** A cause that does not count as downtime. */
export const exclusionSchema = z.strictObject({
  id: slugSchema.describe('scheduled-maintenance, force-majeure, customer-caused, third-party or another'),
  name: wordsSchema,
  meaning: wordsSchema.describe('when a minute is excluded for this cause'),
  evidence: wordsSchema.describe('what the vendor must be able to show'),
})

/** How uptime is measured, and how a customer can check it. */
export const measurementSchema = z.strictObject({
  methods: z
    .array(
      z.strictObject({
        id: z.enum(['edge-records', 'synthetic-probes', 'real-user-monitoring', 'health-checks']),
        name: wordsSchema,
        purpose: wordsSchema,
      }),
    )
    .min(1),
  audit: wordsSchema.describe('how a customer can audit the figures'),
  missingData: z
    .enum(['bad', 'good', 'excluded'])
    .describe('what a minute without any measurement counts as'),
})
