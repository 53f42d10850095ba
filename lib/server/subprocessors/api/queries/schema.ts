import { z } from 'zod'
import { isCountryCode } from '#lib/domain/places/country-name.ts'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { dateSchema } from '#lib/domain/quantities/schema.ts'
import { NOT_STATED, NOWHERE } from '#lib/domain/subprocessors/list/filters.ts'
import { LIST_SORTS } from '#lib/domain/subprocessors/list/sorting.ts'
import { TRANSFER_MECHANISMS } from '#lib/domain/subprocessors/processing/mechanism.ts'

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
