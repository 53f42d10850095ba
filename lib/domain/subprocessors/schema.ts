import { z } from 'zod'
import { NOT_STATED } from '../places/not-stated.ts'
import { countrySchema } from '../places/schema.ts'
import { countSchema, dateSchema, slugSchema, wordsSchema } from '../quantities/schema.ts'
import { isCalendarDate } from '../quantities/time/calendar-date.ts'
import { engagementsSchema } from './engagements/schema.ts'
import { DPF_FRAMEWORKS } from './processing/mechanism.ts'

const URL_OR_NOT_STATED = `a full address that begins with https://, or: ${NOT_STATED}`

// The error stands twice: zod reports the URL's own when the text fails as a URL, the union's otherwise.
const urlOrNotStatedSchema = z.union(
  [z.literal(NOT_STATED), z.url({ protocol: /^https$/, error: URL_OR_NOT_STATED })],
  { error: URL_OR_NOT_STATED },
)

const DAY_OR_NOT_STATED = `a date of the calendar as YYYY-MM-DD, for example 2026-10-01, or: ${NOT_STATED}`

const dayOrNotStatedSchema = z.union(
  [
    z.literal(NOT_STATED),
    z
      .string({ error: DAY_OR_NOT_STATED })
      .refine(isCalendarDate, { error: DAY_OR_NOT_STATED })
      .meta({ description: 'A day, YYYY-MM-DD', examples: ['2026-10-01'] }),
  ],
  { error: DAY_OR_NOT_STATED },
)

const chainSchema = z
  .strictObject({
    rank: countSchema.describe(
      '1: engaged by the vendor; 2: engaged by a sub-processor of rank 1; and so on',
    ),
    parent: slugSchema.nullable().describe('id of the sub-processor that engages this one; null at rank 1'),
  })
  .refine(({ rank, parent }) => (rank === 1) === (parent === null), {
    error: 'Rank 1 goes with parent: null; a higher rank names the sub-processor above it as parent.',
  })

const onlyWithSchema = z
  .strictObject({
    channels: z
      .array(slugSchema)
      .min(1, { error: 'at least one support channel; without a condition, leave onlyWith out' })
      .describe('ids of support channels of the terms'),
  })
  .describe('used only for tiers whose support plan has one of these channels; absent: for every tier')

const controllerDataSchema = z
  .strictObject({
    what: wordsSchema.describe('which data it receives, in the plural, for example: billing contacts'),
    clause: z
      .string()
      .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, { error: 'the id of a clause, for example roles.controller-data' })
      .describe('id of the clause of the DPA that says the vendor is their controller'),
  })
  .describe(
    'it receives only data of which the vendor itself is the controller, never Customer Personal Data; absent: it processes Customer Personal Data',
  )

const dpfSchema = z
  .strictObject({
    participant: wordsSchema.describe('the company as the list of participants names it'),
    entity: wordsSchema
      .optional()
      .describe('the company that is engaged, where the entry names it as one of those that it covers'),
    frameworks: z
      .array(z.enum(DPF_FRAMEWORKS))
      .min(1)
      .describe('the frameworks for which it is listed as active'),
    checkedOn: dateSchema.describe('the day on which the list was checked'),
  })
  .describe('evidence of the Data Privacy Framework; without it a region cannot have the mechanism dpf')

/**
 * data/subprocessors/<id>.yaml: one sub-processor, as SCC Annex III and Opinion 22/2024 of the EDPB ask for
 * it. What is unknown is written "not stated". Rules between files are in consistency.ts.
 */
export const subprocessorSchema = z.strictObject({
  id: slugSchema.describe('same as the name of the file'),
  name: wordsSchema.describe('the name by which it is known'),
  legalName: wordsSchema.describe('the contracting company, with its legal form'),
  address: wordsSchema.describe('the address of the contracting company, or: not stated'),
  seat: countrySchema,
  contact: z
    .strictObject({ name: wordsSchema, position: wordsSchema, details: wordsSchema })
    .describe('contact for data protection; each may be: not stated'),
  website: z.url({ protocol: /^https$/, error: 'a full address that begins with https://' }),
  purpose: wordsSchema.describe('what it does for the service, in one sentence'),
  responsibilities: wordsSchema.describe('what it is responsible for, and what it is not'),
  dataCategories: z.array(wordsSchema).min(1, { error: 'List at least one category of personal data.' }),
  dataSubjects: z.array(wordsSchema).min(1, { error: 'List at least one category of data subjects.' }),
  addedOn: dayOrNotStatedSchema.describe('first day on the list; a notice that brings a company knows it'),
  dpaUrl: urlOrNotStatedSchema.describe('its own data processing agreement'),
  listUrl: urlOrNotStatedSchema.describe(
    'its general list of sub-processors; each one that handles Customer Personal Data for this service has an entry of its own',
  ),
  certifications: z
    .array(wordsSchema)
    .min(1, { error: 'List at least one certificate or report, or leave certifications out.' })
    .optional()
    .describe('certificates and reports that it states, for example ISO/IEC 27001:2022; absent: not stated'),
  chain: chainSchema,
  group: z.boolean().optional().describe("whether it is a company of the vendor's own group"),
  controllerData: controllerDataSchema.optional(),
  onlyWith: onlyWithSchema.optional(),
  dpf: dpfSchema.optional(),
  regions: engagementsSchema,
})

export type Subprocessor = z.output<typeof subprocessorSchema>
/** What a company is engaged for in a region. */
export type SubprocessorRegion = Subprocessor['regions'][number]
