import { z } from 'zod'
import { claimSchema, creditRulesSchema, creditScheduleSchema, printed } from '../credits/schema.ts'
import { countryNameFix, isCountryName } from '../places/country-name.ts'
import {
  countSchema,
  percentSchema,
  slugSchema,
  versionIdSchema,
  wordsSchema,
  zoneSchema,
} from '../quantities/schema.ts'
import {
  businessCalendarSchema,
  channelSchema,
  severitySchema,
  supportPlanSchema,
} from '../support/schema.ts'
import { continuitySchema, forceMajeureSchema } from './continuity/schema.ts'
import { apiSchema, idempotencySchema, webhooksSchema } from './integration/schema.ts'
import {
  exclusionSchema,
  maintenanceSchema,
  maintenanceWindowSchema,
  measurementSchema,
  notDowntimeSchema,
} from './measurement/schema.ts'
import { featureSchema, securitySchema } from './security/schema.ts'
import { switchingSchema } from './switching/schema.ts'

const COUNTRY = 'the English name of a country, for example Germany'

/** A country by the name that documents print. */
const countryNameSchema = z
  .string({ error: COUNTRY })
  .trim()
  .refine(isCountryName, { error: ({ input }) => countryNameFix(String(input)) ?? COUNTRY })

const placeSchema = z.strictObject({ place: wordsSchema, country: countryNameSchema })

export const regionSchema = z.strictObject({
  id: slugSchema,
  name: wordsSchema,
  shortName: wordsSchema,
  dataLocations: z
    .array(placeSchema.extend({ purpose: wordsSchema }))
    .min(1)
    .describe('where the vendor itself stores data'),
  subprocessorCountries: z
    .array(countryNameSchema)
    .default([])
    .describe(
      'countries, besides those of dataLocations, in which sub-processors store data for their own task; the DPA allows no other',
    ),
  staff: z
    .array(z.strictObject({ employer: wordsSchema, country: countryNameSchema }))
    .min(1)
    .describe(
      "from where the vendor's people can reach data, and the company that employs them: the vendor's legalName, or that of a sub-processor with group: true",
    ),
  calendar: businessCalendarSchema,
  maintenance: maintenanceWindowSchema,
  transfers: z.strictObject({
    needed: z
      .boolean()
      .describe('whether using the region moves personal data out of the EEA, UK and Switzerland'),
    reason: wordsSchema,
  }),
  languages: z.array(wordsSchema).min(1),
})

export const tierSchema = z.strictObject({
  id: slugSchema,
  name: wordsSchema,
  contract: wordsSchema.describe('the contract this tier typically comes with'),
  target: percentSchema.describe('committed monthly uptime'),
  credits: creditScheduleSchema,
  regions: z
    .record(
      slugSchema,
      z.strictObject({ target: percentSchema, credits: creditScheduleSchema, reason: wordsSchema }),
    )
    .default({})
    .describe('regions whose target differs, each with its own schedule'),
  supportPlan: slugSchema,
  rateLimit: z.strictObject({
    requestsPerMinute: countSchema.describe('most requests of one tenant in any 60 seconds'),
    burst: countSchema.describe('most of them in any one second'),
  }),
  quarterlyReport: z.boolean(),
  features: z.array(featureSchema).default([]).describe('controls that the tier includes'),
})

const objectionPeriodSchema = z
  .strictObject({
    unit: z
      .enum(['calendar', 'business'])
      .describe('calendar: every day counts; business: the business days of the calendar'),
    calendar: wordsSchema
      .optional()
      .describe('name of the calendar of a region, whose business days count; with unit: business alone'),
    zone: zoneSchema.describe('the time zone in which days begin and end, by its IANA name'),
  })
  .refine(({ unit, calendar }) => (unit === 'business') === (calendar !== undefined), {
    path: ['calendar'],
    error: 'the name of the calendar of a region with unit: business; with unit: calendar, leave it out',
  })
  .describe('how the days of noticeDays.subprocessors are counted; absent: calendar days in UTC')

/** data/terms/<effective-date>/terms.yaml: everything that one version promises, in figures. */
export const termsSchema = z.strictObject({
  version: versionIdSchema,
  title: wordsSchema,
  commitment: z.strictObject({
    window: printed('calendar-month'),
    zone: printed('UTC'),
    denominator: z.enum(['without-excluded-time', 'whole-period']),
    rounding: printed('none').describe('before uptime is compared with the target'),
  }),
  downtime: z.strictObject({
    errorRate: percentSchema,
    operator: z.enum(['at-least', 'above']),
    minimumConsecutiveMinutes: countSchema.describe(
      'a shorter run of bad minutes is not downtime; a run that is long enough counts in whole',
    ),
  }),
  maintenance: maintenanceSchema,
  exclusions: z.array(exclusionSchema).min(1).describe('everything that does not count as downtime'),
  notDowntime: z
    .array(notDowntimeSchema)
    .default([])
    .describe('faults that a buyer may take for downtime but that do not count as downtime'),
  measurement: measurementSchema,
  credits: creditRulesSchema,
  claim: claimSchema,
  severities: z.array(severitySchema).length(4),
  channels: z.array(channelSchema).min(1),
  supportPlans: z.array(supportPlanSchema).min(1),
  regions: z.array(regionSchema).min(1),
  tiers: z.array(tierSchema).min(1),
  api: apiSchema,
  webhooks: webhooksSchema,
  idempotency: idempotencySchema,
  reporting: z.strictObject({
    rawDataMonths: countSchema.describe(
      'months for which measurements and the evidence of exclusions are kept, from the end of the month concerned',
    ),
    statusHistoryMonths: countSchema.describe('months that the status page shows at least'),
  }),
  continuity: continuitySchema,
  forceMajeure: forceMajeureSchema,
  incidents: z.strictObject({
    firstNoticeMinutes: countSchema.describe(
      'minutes until the first notice of an incident, from its detection or its confirmation, whichever is earlier',
    ),
    updateMinutes: countSchema.describe('minutes between two updates at most, until the resolution'),
    reportBusinessDays: countSchema.describe('business days after the resolution until the written report'),
  }),
  changes: z.strictObject({
    noticeDays: z.strictObject({
      worse: countSchema.describe('days of written notice before a change for the worse takes effect'),
      otherwise: countSchema.describe('days of written notice before any other material change takes effect'),
      subprocessors: countSchema.describe(
        'days of written notice before a sub-processor is added, replaced or changed, in which the customer may object',
      ),
    }),
    objectionPeriod: objectionPeriodSchema.optional(),
    approvals: z.array(wordsSchema).min(1),
    channels: z
      .array(z.enum(['email', 'page', 'feed']))
      .min(1)
      .describe('how notice is given: e-mail to each notice contact, the page, its feed; all of them'),
  }),
  review: z.strictObject({ everyDays: countSchema.describe('the terms are reviewed at least this often') }),
  privacy: z.strictObject({
    breachHours: countSchema.describe(
      'hours in which a breach of personal data is notified, from when the vendor becomes aware of it',
    ),
    requestDays: countSchema.describe(
      "days in which a data subject's request is forwarded after its receipt, and the customer's instruction about one is carried out, or the customer is told why it takes longer and until when",
    ),
    deletionDays: countSchema.describe(
      'days in which live data are deleted, also on an instruction during the agreement unless it serves a data subject’s request (requestDays). After the end of the service they begin when the time for retrieval is over (switching.retrievalDays): with 30 days of each, the last day is the 60th after the end',
    ),
    backupDays: countSchema.describe(
      'days in which backups are deleted, from the deletion of the live data (deletionDays), not from the end of the service',
    ),
    auditNoticeDays: countSchema.describe("days of written notice before the customer's own audit"),
    auditsPerYear: countSchema.describe(
      "most audits of the customer's own in a contract year, unless there is cause for another",
    ),
  }),
  switching: switchingSchema,
  security: securitySchema,
})

export type Terms = z.output<typeof termsSchema>
export type Tier = Terms['tiers'][number]
export type Region = Terms['regions'][number]
export type SupportPlan = Terms['supportPlans'][number]
