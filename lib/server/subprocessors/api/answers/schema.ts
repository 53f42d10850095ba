import { z } from 'zod'
import { LEAST_TOLD } from '#lib/domain/notices/public-counts.ts'
import { dateSchema, slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import { CHANGE_KINDS } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { NOTICE_WORDS } from '#lib/domain/subprocessors/words.ts'
import { asPublishedSchema, hrefSchema } from '../../../terms/query/schema.ts'

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
    version: versionIdSchema
      .nullable()
      .describe('in force at publication or, before the first, the one published by then; null before any'),
    why: z
      .enum(['none', 'controller-data', 'no-version'])
      .nullable()
      .describe(
        'why there is no last day: nothing in it is new processing; what is new concerns only data of which the vendor is the controller; or no version was published yet',
      ),
  })
  .describe(NOTICE_WORDS.ownPeriod)

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
  asPublished: asPublishedSchema,
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

const countSchema = z.int().min(LEAST_TOLD).nullable()

const countsSchema = z
  .strictObject({
    told: countSchema.describe('contacts of customers to whom it was sent'),
    accepted: countSchema.describe('those of them whose mail server has accepted it'),
    objections: countSchema.describe(
      'objections in time that are open, or because of which a change is not made for a contract',
    ),
    fewerThan: z
      .literal(LEAST_TOLD)
      .describe('what null means: a smaller number could point to one customer'),
  })
  .nullable()
  .describe('null before it was sent to a customer')

export const noticeAnswerSchema = noticeSchema.extend({
  counts: countsSchema,
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
