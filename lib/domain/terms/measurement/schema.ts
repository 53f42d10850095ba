import { z } from 'zod'
import {
  countSchema,
  percentSchema,
  slugSchema,
  timeOfDaySchema,
  wordsSchema,
  zoneOrOffsetSchema,
} from '../../quantities/schema.ts'
import { WEEKDAYS } from '../../support/business-calendar.ts'

/** The conditions under which maintenance is excluded. */
export const maintenanceSchema = z.strictObject({
  noticeHours: countSchema.describe('hours of prior written notice'),
  maximumMinutesPerMonth: countSchema.describe(
    'no more than this is excluded, so that it cannot swallow the target',
  ),
})

/** The weekly hours in which maintenance may be; over midnight where `to` is earlier in the day than `from`. */
export const maintenanceWindowSchema = z.strictObject({
  day: z.enum(WEEKDAYS),
  from: timeOfDaySchema,
  to: timeOfDaySchema,
  zone: zoneOrOffsetSchema,
})

/** A cause that does not count as downtime. */
export const exclusionSchema = z.strictObject({
  id: slugSchema.describe('scheduled-maintenance, force-majeure, customer-caused, third-party or another'),
  name: wordsSchema,
  meaning: wordsSchema.describe('when a minute is excluded for this cause'),
  evidence: wordsSchema.describe('what the vendor must be able to show'),
})

/** What a buyer may take for downtime and is not: it is no exclusion, since it never reaches the threshold. */
export const notDowntimeSchema = z.strictObject({
  id: slugSchema,
  what: wordsSchema.describe('what does not count, as a phrase that begins with a capital letter'),
  instead: wordsSchema.describe('what the customer gets instead'),
})

const countsAsSchema = z.enum(['bad', 'good', 'excluded'])

const trafficFloorSchema = z
  .strictObject({
    percent: percentSchema.describe(
      'a minute with fewer requests than this share of the usual number is thin',
    ),
    of: z
      .literal('median-of-same-minute-of-week')
      .describe('what is usual: the median of the same minute of the week, over the weeks before'),
    weeks: countSchema.max(52, { error: 'at most 52 weeks' }).describe('how many weeks before'),
    minimumRequests: countSchema.describe('a minute with fewer requests than this is always thin'),
  })
  .describe(
    'in a thin minute the probes are heard too, so that an outage in which few requests arrive is seen',
  )

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
  missingData: countsAsSchema.describe('how to count a minute without any measurement'),
  deadMinute: countsAsSchema.describe(
    'how to count a thin minute in which probes fail at the threshold of downtime or above',
  ),
  trafficFloor: trafficFloorSchema.nullable().describe('null: only a minute without any request is thin'),
})
