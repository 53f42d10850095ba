import { z } from 'zod'
import { isCountryCode } from '#lib/domain/places/country-name.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { dateSchema, slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import { CHANGE_KINDS } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import { NOT_STATED, NOWHERE } from '#lib/domain/subprocessors/list/filters.ts'
import { LIST_SORTS } from '#lib/domain/subprocessors/list/sorting.ts'
import { TRANSFER_MECHANISMS } from '#lib/domain/subprocessors/processing/mechanism.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { hrefSchema } from '../../terms/query/schema.ts'

const DAY = 'Enter a day, for example 2026-10-01.'
const LIMIT = 'Enter a whole number from 1 to 200.'

const daySchema = (description: string, example: string) =>
  z
    .string({ error: DAY })
    .refine((text) => dateSchema.safeParse(text).success, { error: DAY })
    .meta({ description, examples: [example] })

const onSchema = daySchema(
  'The day of the list, today if left out; a day ahead goes by what is announced',
  '2026-10-01',
).optional()

const placeQuery = {
  tier: z
    .string()
    .meta({ description: 'Only what this tier uses', examples: ['enterprise'] })
    .optional(),
  region: z
    .string()
    .meta({ description: 'Only what this region uses', examples: ['eu'] })
    .optional(),
  services: z
    .string()
    .meta({
      description: 'Only what is engaged for one of these services, by id with commas between them',
      examples: ['console'],
    })
    .optional(),
  conditions: z
    .string()
    .meta({
      description:
        'Conditions that hold for the customer, or do not: ids with :yes or :no, with commas between them',
      examples: ['ai-features:no'],
    })
    .optional(),
}

/** The same parameters where they leave out no notice: they say of whom `affects` tells. */
const affectedQuery = {
  tier: placeQuery.tier.meta({
    description: 'Leaves out no notice: `affects` names only this tier',
    examples: ['enterprise'],
  }),
  region: placeQuery.region.meta({
    description: 'Leaves out no notice: `affects` names only this region',
    examples: ['eu'],
  }),
  services: placeQuery.services.meta({
    description:
      'Leaves out no notice: `affects` names only what concerns a customer who uses these services and no others; ids with commas between them',
    examples: ['console'],
  }),
  conditions: placeQuery.conditions.meta({
    description:
      'Leaves out no notice: `affects` names only what concerns a customer for whom these conditions hold, or do not; ids with :yes or :no, with commas between them',
    examples: ['ai-features:no'],
  }),
}

const limitSchema = (what: string) =>
  z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, { error: LIMIT })
    .meta({ description: `At most so many ${what}, 1 to 200; 100 if left out`, examples: ['50'] })
    .transform(Number)
    .optional()

const cursorSchema = (more: string, example: string) =>
  z
    .string()
    .meta({
      description: `The \`next\` of the answer before, with its other parameters the same${more}`,
      examples: [example],
    })
    .optional()

const placeQuerySchema = (others: readonly string[], description: string) => {
  const error = `Enter a country by its two letters, for example DE, or ${enumerated(others, 'or')}.`
  return z
    .string({ error })
    .refine((text) => others.includes(text) || isCountryCode(text), { error })
    .meta({ description: `${description}, or ${enumerated(others, 'or')}`, examples: ['DE'] })
    .optional()
}

export const listQuerySchema = z.object({
  ...placeQuery,
  on: onSchema,
  q: z
    .string()
    .max(100, { error: 'Enter at most 100 characters.' })
    .meta({ description: 'Only those in which some field holds this text', examples: ['Frankfurt'] })
    .optional(),
  purpose: z
    .string()
    .max(500, { error: 'Enter at most 500 characters.' })
    .meta({
      description:
        'Only those with an engagement for this purpose, in its whole wording; one that no company has ever had is refused',
      examples: ['Collects error reports of the web application.'],
    })
    .optional(),
  data: z
    .string()
    .max(200, { error: 'Enter at most 200 characters.' })
    .meta({
      description:
        'Only those with this category of personal data; one that no company has ever had is refused',
      examples: ['IP addresses'],
    })
    .optional(),
  storage: placeQuerySchema([NOWHERE, NOT_STATED], 'Only those that store data in this country'),
  access: placeQuerySchema([NOT_STATED], 'Only those that reach data from this country'),
  mechanism: z
    .enum(TRANSFER_MECHANISMS, { error: `Enter one of ${TRANSFER_MECHANISMS.join(', ')}.` })
    .meta({ description: 'Only those whose transfers rest on this', examples: ['dpf'] })
    .optional(),
  'outside-eea': z
    .enum(['yes', 'no'], { error: 'Write yes or no, or leave it out.' })
    .meta({
      description:
        'yes: only those that store data outside the EEA or can be reached from there, or of which it is not stated; no: only those that certainly do neither',
      examples: ['yes'],
    })
    .optional(),
  sort: z
    .enum(LIST_SORTS, { error: `Enter one of ${LIST_SORTS.join(', ')}.` })
    .meta({
      description: 'The order, by name if left out; newest and oldest go by the first day on the list',
      examples: ['newest'],
    })
    .optional(),
  limit: limitSchema('companies'),
  cursor: cursorSchema('; the list stays that of its day', 'MjAyNi0xMC0wMSBhd3M'),
})

export const companyQuerySchema = z.object({ on: onSchema })
export const changesQuerySchema = z.object({
  ...affectedQuery,
  limit: limitSchema('notices'),
  cursor: cursorSchema(
    '; a notice that is published meanwhile is not among them',
    'bm90aWNlcyAyMDI2LTExLTE3LXNjcml2ZW4tYWk',
  ),
})
export const listComparisonQuerySchema = z.object({
  ...placeQuery,
  from: daySchema('The day to compare from', '2025-03-01'),
  to: daySchema('The day to compare with', '2026-10-01'),
})

export const subprocessorPathSchema = z.object({
  id: z.string().meta({ description: 'The id of a sub-processor', examples: ['aws'] }),
})
export const noticePathSchema = z.object({
  id: z.string().meta({ description: 'The id of a notice', examples: ['2024-10-07-first-list'] }),
})

export type ListQuery = z.output<typeof listQuerySchema>
export type ListComparisonQuery = z.output<typeof listComparisonQuerySchema>

/** What a region's entry says, in words. */
const placesSchema = z
  .strictObject({
    region: slugSchema,
    regionName: z.string(),
    engagement: slugSchema.nullable().describe('where the company has several engagements in the region'),
    purpose: z.string().describe('of this engagement, whether it has its own or that of the company'),
    dataCategories: z.array(z.string()).describe('as purpose'),
    dataSubjects: z.array(z.string()).describe('as purpose'),
    addedOn: z.string().describe('first day on the list of this engagement, or “not stated”'),
    limits: z.array(z.string()).describe('for whom it is engaged, as sentences; empty: for every customer'),
    storage: z.array(z.string()).describe('where data are at rest; or one line, “none” or “not stated”'),
    storageCountries: z
      .array(z.string())
      .describe('each once; empty where nothing is stored or the country is not stated'),
    access: z.array(z.string()).describe('from where data are reached; or one line, “not stated”'),
    accessCountries: z.array(z.string()).describe('each once; empty where it is not stated'),
    mechanism: z.string().describe('what the transfer rests on'),
    mechanismNote: z.string().nullable(),
  })
  .describe('as the page shows a region')

/** A record as the ledger holds it, with its page, and the places of each region in words. */
const recordSchema = subprocessorSchema
  .extend({
    seatName: z.string().describe('the country of `seat`, by its name'),
    places: z.array(placesSchema).describe('what `regions` holds, in words'),
    href: hrefSchema,
  })
  .describe(
    'as the ledger of sub-processors holds it, with the engagements of the selection; purpose, data and addedOn are those of the company or, where each of these engagements has its own, theirs; `places` has what each engagement says; what is unknown is “not stated”',
  )

export const listAnswerSchema = z.strictObject({
  on: dateSchema,
  begins: dateSchema.nullable().describe('the first day of the list; on the days before it, it is empty'),
  tier: slugSchema.nullable(),
  region: slugSchema.nullable(),
  total: z.int().describe('how many of the list the selection uses, before a search'),
  matching: z.int().describe('how many of these match the search, on all answers together'),
  subprocessors: z
    .array(recordSchema)
    .describe(
      'by name, with the regions of the selection alone; those with `controllerData` are providers for billing contact data, not sub-processors',
    ),
  next: z.string().nullable().describe('send it as `cursor` for those that follow; null after the last'),
  excluded: z
    .array(z.strictObject({ id: slugSchema, name: z.string(), why: z.string() }))
    .describe('sub-processors of the list that the selection does not use'),
  notStated: z.array(z.string()).describe('what the list does not state, as sentences'),
  page: hrefSchema,
})

const stateSchema = z
  .enum(['open', 'ahead', 'in-effect', 'withdrawn', 'withdrawal'])
  .describe(
    'open: customers may object; ahead: not all of it has taken effect; withdrawal: it withdraws another notice',
  )

const objectionSchema = z
  .strictObject({
    lastDay: dateSchema
      .nullable()
      .describe('for customers told on the day of publication; in it to its end in `zone`'),
    zone: z.string().nullable().describe('the time zone of the terms, by its IANA name'),
    endsAt: z.iso.datetime().nullable().describe('the first moment at which an objection comes too late'),
    days: z.int().nullable().describe('the period of the version, in days of `unit`'),
    unit: z
      .enum(['calendar', 'business'])
      .nullable()
      .describe('which days count: all, or the business days of a calendar of the terms'),
    version: versionIdSchema.nullable().describe('in force at publication; null before the first'),
    why: z
      .enum(['none', 'no-version'])
      .nullable()
      .describe('why there is no last day: nothing in it can be objected to, or no version applied yet'),
  })
  .describe(
    "a customer's own period begins on the day after the mail server of its Notice Contact accepted its notice",
  )

const noticeSchema = z.strictObject({
  id: slugSchema,
  title: z.string(),
  state: stateSchema,
  publishedAt: z.iso.datetime(),
  reason: z.string(),
  emergency: z.string().nullable(),
  cancels: slugSchema.nullable(),
  cancelledBy: slugSchema.nullable(),
  objection: objectionSchema,
  changes: z.array(
    z.strictObject({
      id: slugSchema,
      name: z.string(),
      kinds: z.array(z.enum(CHANGE_KINDS)),
      effectiveOn: dateSchema,
      replaces: slugSchema.nullable(),
      objectable: z.boolean().describe('whether customers whom it concerns may object to it'),
    }),
  ),
  affects: z
    .array(z.strictObject({ region: slugSchema, tiers: z.array(slugSchema) }))
    .describe('the offers, of those that are chosen, whose list it makes another; empty where it makes none'),
  sha256: z.string().describe('of the entry as JSON without spaces and with sorted keys (RFC 8785)'),
  previousSha256: z.string().nullable(),
  page: hrefSchema,
})

export const changesAnswerSchema = z.strictObject({
  total: z.int().describe('how many notices there are, on all answers together'),
  changes: z.array(noticeSchema).describe('newest first'),
  next: z.string().nullable().describe('send it as `cursor` for the older ones; null after the last'),
})

const fieldSchema = z
  .strictObject({
    field: z.string(),
    label: z.string(),
    before: z.array(z.string()).nullable(),
    after: z.array(z.string()).nullable(),
  })
  .describe(
    'null: the record does not have the field then; of an engagement (`us/purpose`), that it is not used then. One that begins or ends has all its fields',
  )

export const noticeAnswerSchema = noticeSchema.extend({
  records: z.array(
    z.strictObject({
      id: slugSchema,
      before: subprocessorSchema.nullable(),
      after: subprocessorSchema.nullable(),
      fields: z.array(fieldSchema).describe('what differs, in words; empty for one that is added or removed'),
    }),
  ),
})

export const companyAnswerSchema = z.strictObject({
  on: dateSchema,
  record: subprocessorSchema.nullable().describe('null where it is not on the list on that day'),
  history: z.array(noticeSchema).describe('every notice that names it, newest first'),
  named: z.array(versionIdSchema).describe('released versions whose documents name it, newest first'),
  page: hrefSchema,
})

export const listComparisonAnswerSchema = z.strictObject({
  from: dateSchema,
  to: dateSchema,
  tier: slugSchema.nullable(),
  region: slugSchema.nullable(),
  added: z
    .array(subprocessorSchema)
    .describe('new on the list, or new for the selection; with the engagements of the selection'),
  removed: z.array(subprocessorSchema),
  changed: z.array(z.strictObject({ id: slugSchema, name: z.string(), fields: z.array(fieldSchema) })),
  page: hrefSchema,
})

export type ListAnswer = z.output<typeof listAnswerSchema>
export type ChangesAnswer = z.output<typeof changesAnswerSchema>
export type NoticeFacts = z.output<typeof noticeSchema>
export type NoticeAnswer = z.output<typeof noticeAnswerSchema>
export type CompanyAnswer = z.output<typeof companyAnswerSchema>
export type ListComparisonAnswer = z.output<typeof listComparisonAnswerSchema>
