import { z } from 'zod'
import { NOT_STATED } from '../../places/not-stated.ts'
import { countrySchema } from '../../places/schema.ts'
import { dateSchema, slugSchema, wordsSchema } from '../../quantities/schema.ts'
import { TRANSFER_MECHANISMS } from '../processing/mechanism.ts'

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

/** For whom an engagement is: of the services, tiers and customers that it may have, all but what it says. */
const limits = {
  services: z
    .array(slugSchema)
    .min(1, { error: 'List at least one service; for every service, leave services out.' })
    .optional()
    .describe('ids of services of vendor.yaml; absent: every service'),
  tiers: z
    .array(slugSchema)
    .min(1, { error: 'List at least one tier; for every tier, leave tiers out.' })
    .optional()
    .describe('ids of tiers of the terms; absent: every tier'),
  onlyIf: slugSchema.optional().describe('id of a condition of vendor.yaml: used only where it holds'),
  unless: slugSchema.optional().describe('id of a condition of vendor.yaml: not used where it holds'),
}

/** What an engagement says otherwise than the record, where a company does several things. */
const ownWords = {
  purpose: wordsSchema.optional().describe('what it does here, where that is not the purpose of the file'),
  dataCategories: z
    .array(wordsSchema)
    .min(1, { error: 'List at least one category of personal data.' })
    .optional()
    .describe('personal data, where they are not those of the file'),
  dataSubjects: z
    .array(wordsSchema)
    .min(1, { error: 'List at least one category of data subjects.' })
    .optional()
    .describe('data subjects, where they are not those of the file'),
}

const engagementSchema = z
  .strictObject({
    region: slugSchema.describe('id of a region of the terms'),
    engagement: slugSchema
      .optional()
      .describe('a name of its own, where the company has several engagements in the region'),
    ...limits,
    ...ownWords,
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
      .describe('first day on the list of this engagement, where that is later than addedOn of the file'),
    until: dateSchema.optional().describe('last day of its use, where its end is planned'),
  })
  .refine(({ mechanism, mechanismNote }) => mechanism !== 'none-needed' || mechanismNote !== undefined, {
    path: ['mechanismNote'],
    error: 'text that says why no transfer mechanism is needed',
  })
  .refine(({ onlyIf, unless }) => onlyIf === undefined || onlyIf !== unless, {
    path: ['unless'],
    error: 'another condition than onlyIf: both together never hold',
  })

/** All that a company is engaged for: at least one engagement, no two of one name in a region. */
export const engagementsSchema = z
  .array(engagementSchema)
  .min(1, { error: 'List at least one region; delete the file of a sub-processor that serves none.' })
  .superRefine((entries, context) => {
    entries.forEach(({ region, engagement }, index) => {
      const first = entries.findIndex((other) => other.region === region && other.engagement === engagement)
      if (first === index) return
      const message =
        engagement === undefined
          ? 'This region is listed twice. Merge both entries into one, or name the second, for example engagement: text-messages.'
          : `The engagement ${engagement} is listed twice in this region. Merge both entries, or name one otherwise.`
      context.addIssue({
        code: 'custom',
        path: [index, engagement === undefined ? 'region' : 'engagement'],
        message,
      })
    })
  })
