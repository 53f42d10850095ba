import { z } from 'zod'
import { isCountryCode } from '../places/country-name.ts'
import { countSchema, dateSchema, slugSchema, wordsSchema } from '../quantities/schema.ts'
import { DPF_FRAMEWORKS, TRANSFER_MECHANISMS } from './mechanism.ts'

const NOT_STATED = 'not stated'

const URL_OR_NOT_STATED = `a full address that begins with https://, or: ${NOT_STATED}`

// The error stands twice: zod reports the URL's own when the text fails as a URL, the union's otherwise.
const urlOrNotStatedSchema = z.union(
  [z.literal(NOT_STATED), z.url({ protocol: /^https$/, error: URL_OR_NOT_STATED })],
  { error: URL_OR_NOT_STATED },
)

const countrySchema = z
  .string({ error: 'a country code in two capital letters, for example DE' })
  .refine(isCountryCode, {
    error: (issue) =>
      issue.input === 'UK'
        ? 'GB for the United Kingdom'
        : 'a country code of ISO 3166 in two capital letters, for example DE or GB',
  })
  .meta({ description: 'Country, ISO 3166-1 alpha-2', examples: ['DE'] })

/** A town or district, or "not stated", and its country. */
const placeSchema = z.strictObject({
  place: wordsSchema.describe('town or district, or: not stated'),
  country: countrySchema,
})

const placesSchema = z.array(placeSchema).min(1)

const PLACE = '{ place: Frankfurt, country: DE }'

/** What to write in a list of places; a word in place of the whole list does not stand in it. */
const inPlaces = (written: unknown, instead: string, otherwise: string) =>
  Array.isArray(written)
    ? `Write each entry as ${PLACE}, or { place: not stated, country: DE }. In place of the list, without a hyphen: ${instead}.`
    : otherwise

const regionOfSubprocessorSchema = z
  .strictObject({
    region: slugSchema.describe('id of a region of the terms'),
    storage: z
      .union([z.literal('none'), z.literal(NOT_STATED), placesSchema], {
        error: ({ input }) =>
          inPlaces(
            input,
            'none, or not stated',
            'a list of { place, country }; or: none, if nothing is stored; or: not stated',
          ),
      })
      .describe('where data is stored'),
    access: z
      .union([z.literal(NOT_STATED), placesSchema], {
        error: ({ input }) =>
          inPlaces(
            input,
            'not stated',
            'a list of { place, country } from which staff can reach the data; or: not stated',
          ),
      })
      .describe('from where staff can reach the data'),
    mechanism: z.enum(TRANSFER_MECHANISMS, { error: `one of ${TRANSFER_MECHANISMS.join(', ')}` }),
    mechanismNote: wordsSchema.optional(),
    addedOn: dateSchema
      .optional()
      .describe('first day on the list of this region, where that is later than addedOn of the file'),
  })
  .refine(({ mechanism, mechanismNote }) => mechanism !== 'none-needed' || mechanismNote !== undefined, {
    path: ['mechanismNote'],
    error: 'text that says why no transfer mechanism is needed',
  })

const regionsSchema = z
  .array(regionOfSubprocessorSchema)
  .min(1, { error: 'List at least one region; delete the file of a sub-processor that serves none.' })
  .superRefine((regions, context) => {
    regions.forEach(({ region }, index) => {
      if (regions.findIndex((other) => other.region === region) === index) return
      const message = 'This region is listed twice. Merge both entries into one.'
      context.addIssue({ code: 'custom', path: [index, 'region'], message })
    })
  })

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
  addedOn: dateSchema.describe('first day on the list'),
  dpaUrl: urlOrNotStatedSchema.describe('its own data processing agreement'),
  listUrl: urlOrNotStatedSchema.describe(
    'its general list of sub-processors; each one that handles Customer Personal Data for this service has an entry of its own',
  ),
  chain: chainSchema,
  group: z.boolean().optional().describe("whether it is a company of the vendor's own group"),
  controllerData: controllerDataSchema.optional(),
  onlyWith: onlyWithSchema.optional(),
  dpf: dpfSchema.optional(),
  regions: regionsSchema,
})

export type Subprocessor = z.output<typeof subprocessorSchema>
export type SubprocessorRegion = Subprocessor['regions'][number]
