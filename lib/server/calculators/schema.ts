import { z } from 'zod'
import { dateSchema, percentSchema, slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import { severityIdSchema } from '#lib/domain/support/schema.ts'
import { hrefSchema, standingSchema, versionSchema } from '../terms/query/schema.ts'
import {
  currencyInput,
  dateInput,
  type Input,
  instantInput,
  minorInput,
  monthInput,
  wholeMinutesInput,
} from './pages/inputs.ts'

const tierIdSchema = z
  .string({ error: 'Enter the id of a tier, for example enterprise.' })
  .meta({ description: 'The id of a tier', examples: ['enterprise'] })
const regionIdSchema = z
  .string({ error: 'Enter the id of a region, for example eu.' })
  .meta({ description: 'The id of a region', examples: ['eu'] })

// A month and the arrival of a request name their date. Another version applies to a customer whose contract specifies it,
// or to whom a later one was not notified in time.
const contractVersionSchema = versionSchema.meta({
  description:
    'The id of the version that applies to the customer instead, because the contract specifies it or notice of a later one was not sent in time; if left out, the version that applied to the month or was in force when the request arrived',
  examples: ['2026-10-01', '2026-10-01.1'],
})

const minutesSchema = read(wholeMinutesInput, 'Whole minutes, as the terms count them', '44')
const minorUnitsSchema = read(minorInput, 'An amount in minor units of the currency', '1200000')

export const creditQuerySchema = z.object({
  tier: tierIdSchema,
  region: regionIdSchema,
  month: read(
    monthInput,
    'The month, YYYY-MM. The version at its beginning applies, in the first month of a contract that at the beginning of the contract (contractStart)',
    '2027-02',
  ),
  contractStart: read(
    dateInput,
    'The first day of the contract. In the month in which it begins the version of that day applies, unless the contract was signed before that version was published and notice of it was not given in time; no month before it has a credit',
    '2027-02-01',
  ).optional(),
  downtimeMinutes: minutesSchema,
  maintenanceMinutes: read(
    wholeMinutesInput,
    'Excluded maintenance of the month, in whole minutes',
    '30',
  ).optional(),
  otherExcludedMinutes: read(
    wholeMinutesInput,
    'Minutes of the month that the terms exclude for another cause, such as force majeure, in whole minutes',
    '2880',
  ).optional(),
  monthlyFeeMinor: minorUnitsSchema,
  currency: read(currencyInput, 'ISO 4217', 'EUR'),
  wholeMonthFeeMinor: read(
    minorInput,
    'For a month that the contract covers in part, its fee as if whole, in minor units: the cap is counted by it',
    '1200000',
  ).optional(),
  alreadyCreditedMinor: read(
    minorInput,
    'Credits for earlier months of the contract year, in minor units',
    '0',
  ).optional(),
  version: contractVersionSchema.optional(),
})

export const responseQuerySchema = z.object({
  tier: tierIdSchema,
  region: regionIdSchema,
  severity: z
    .enum(severityIdSchema.options, { error: `Enter a severity: ${severityIdSchema.options.join(', ')}.` })
    .meta({ description: 'The severity of the support request', examples: ['S1'] }),
  openedAt: read(
    instantInput,
    'When the support request arrived, RFC 3339. The version in force then applies',
    '2026-11-20T15:30:00Z',
  ),
  version: contractVersionSchema.optional(),
})

const minorAmountSchema = z.int().nonnegative()
const millisecondsSchema = z.int().nonnegative()
const uptimePercentSchema = z
  .string()
  .regex(/^\d{1,3}\.\d{4}$/)
  .describe('rounded down to four decimals, for display only')
const wholeSchema = z.string().regex(/^\d+$/)

const versionShape = {
  status: standingSchema.describe('its status now: announced, in force or superseded'),
  page: hrefSchema,
}

/** What all answers say of where they come from. */
const originShape = {
  version: versionIdSchema.describe('the version that the figures come from'),
  ...versionShape,
  chosen: z.boolean().describe('whether the request named the version'),
  applicable: z
    .strictObject({ version: versionIdSchema, ...versionShape })
    .nullable()
    .describe(
      'the version that applies unless the request names one: at the beginning of the month or, in its first month, of the contract; or when the request arrived; null if none had begun',
    ),
  tier: slugSchema,
  region: slugSchema,
}

export const creditAnswerSchema = z.strictObject({
  ...originShape,
  firstMonth: z
    .array(z.strictObject({ version: versionIdSchema, ...versionShape, from: dateSchema }))
    .describe(
      'versions that begin within the month: each applies instead to a contract that begins in the month on `from` or later; empty if none does, or the request states contractStart or version',
    ),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  contractStart: dateSchema.nullable().describe('the first day of the contract; null if it was not given'),
  period: z
    .strictObject({ from: dateSchema, until: dateSchema, milliseconds: millisecondsSchema })
    .describe('the period that is measured; the day in until is not part of it'),
  downtimeMilliseconds: millisecondsSchema,
  maintenanceMilliseconds: millisecondsSchema,
  otherExcludedMilliseconds: millisecondsSchema,
  uptime: z
    .strictObject({ up: wholeSchema, of: wholeSchema })
    .describe('the exact fraction, in milliseconds'),
  uptimePercent: uptimePercentSchema,
  target: percentSchema,
  met: z.boolean(),
  band: z
    .strictObject({
      from: percentSchema,
      fromInclusive: z.boolean(),
      to: percentSchema,
      toInclusive: z.boolean(),
      inWords: z.string(),
    })
    .nullable(),
  creditPercent: percentSchema.nullable(),
  currency: z.string(),
  monthlyFeeMinor: minorAmountSchema,
  wholeMonthFeeMinor: minorAmountSchema
    .nullable()
    .describe('the fee as if whole of a month that the contract covers in part; null if it was not given'),
  alreadyCreditedMinor: minorAmountSchema,
  uncappedMinor: minorAmountSchema.nullable().describe('the credit before the cap'),
  creditMinor: minorAmountSchema.nullable().describe('the credit after the cap'),
  capMinor: minorAmountSchema
    .nullable()
    .describe(
      "the sum to which this month's credit may bring the credits of the cap's period, by the fee of this month; earlier credits above it are not taken back; null in a month in which the contract begins, unless the fee of the whole month was given",
    ),
  claimBy: dateSchema.nullable().describe('the last day to claim, until its end; it may have passed'),
  termination: z
    .boolean()
    .describe(
      'whether this month alone gives the right to terminate; the time in which notice must arrive (clause termination.exercise of the SLA) may have passed',
    ),
  terminationGrounds: z.array(z.string()).describe('the grounds that apply'),
  terminationUndecided: z.array(z.string()).describe('grounds that depend on the months before'),
})

const momentSchema = z.iso.datetime()

export const responseAnswerSchema = z.strictObject({
  ...originShape,
  severity: severityIdSchema,
  openedAt: momentSchema,
  openedAtLocal: z.iso.datetime({ offset: true }),
  firstResponse: z.string().describe('the time allowed, in words'),
  dueAt: momentSchema.describe('RFC 3339, in UTC'),
  dueAtLocal: z.iso.datetime({ offset: true }).describe("the same moment in the region's zone"),
  dueInWords: z.string(),
  zone: z.string().describe("IANA time zone of the region's calendar"),
  skipped: z
    .array(
      z.strictObject({
        from: momentSchema,
        to: momentSchema.describe('the moment at which counting resumes'),
        reason: z.enum(['before-opening', 'after-closing', 'non-business-day', 'holiday']),
        inWords: z.string(),
      }),
    )
    .describe('time that does not count, in order; none on a 24×7 clock'),
  yearsWithoutHolidays: z
    .array(z.string().regex(/^\d{4}$/))
    .describe(
      'years until the due time for which the terms do not list the holidays, or not those of the days in question; a day that they do not list counts',
    ),
})

export type CreditQuery = z.output<typeof creditQuerySchema>
export type CreditAnswer = z.output<typeof creditAnswerSchema>
export type ResponseQuery = z.output<typeof responseQuerySchema>
export type ResponseAnswer = z.output<typeof responseAnswerSchema>

/** A parameter of a kind of input, described as the text that a caller writes. */
function read<Value>({ ask, parse }: Input<Value>, description: string, example: string) {
  return z
    .string({ error: ask })
    .refine((text) => parse(text) !== null, { error: ask })
    .meta({ description: `${description}. ${ask}`, examples: [example] })
    .transform((text) => parse(text) as Value)
}
