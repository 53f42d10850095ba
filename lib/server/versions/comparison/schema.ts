import { z } from 'zod'
import { slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import {
  asPublishedSchema,
  effectiveSchema,
  hrefSchema,
  momentQuerySchema,
  standingSchema,
  versionSchema,
} from '../../terms/query/schema.ts'

const sideSchema = (description: string) =>
  versionSchema.meta({ description, examples: ['2026-10-01', '2026-10-01.1'] })

/** Which two versions to compare, and for which of their offers. */
export const comparisonQuerySchema = z.object({
  from: sideSchema('The version to compare from'),
  to: sideSchema('The version to compare with'),
  tier: z
    .string()
    .meta({ description: 'Only this tier; every tier if left out', examples: ['enterprise'] })
    .optional(),
  region: z
    .string()
    .meta({ description: 'Only this region; every region if left out', examples: ['eu'] })
    .optional(),
  ...momentQuerySchema.shape,
})

export type ComparisonQuery = z.output<typeof comparisonQuerySchema>

const comparedVersionSchema = z.strictObject({
  version: versionIdSchema,
  status: standingSchema,
  effective: effectiveSchema,
})

const directionSchema = z
  .enum(['better', 'worse', 'neutral', 'needs-reading'])
  .describe(
    'what it means for the customer, decided by rules; needs-reading if no rule can judge it, such as prose',
  )

const clauseSchema = z.strictObject({
  document: z.enum(['sla', 'dpa']),
  id: z.string(),
  number: z.string(),
  numberBefore: z.string().optional().describe('its number in `from`, if that is another'),
})

const sidesSchema = z.strictObject({
  label: z.string().describe('what differs, in words'),
  before: z.string().nullable().describe('null if that version has no such term'),
  after: z.string().nullable().describe('null if that version has no such term'),
  offers: z
    .array(z.strictObject({ tier: slugSchema, region: slugSchema }))
    .describe('the offers that it affects'),
  words: z
    .array(z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
    .nullable()
    .describe(
      'for wording: "same" and "removed" together are the text before, "same" and "added" the one after',
    ),
})

const differenceSchema = z.strictObject({
  ...sidesSchema.shape,
  topic: z.string(),
  direction: directionSchema,
  change: z.enum(['added', 'removed', 'changed']),
  clause: clauseSchema.nullable().describe('numbered as in `to`, or as in `from` if the clause was removed'),
  alsoIn: z.array(clauseSchema).describe('further clauses that state the same figure and changed with it'),
  details: z
    .array(sidesSchema)
    .describe(
      'its parts: the fields of a sub-processor, or the variants of a clause that reads differently from offer to offer; not counted separately',
    ),
})

export const comparisonAnswerSchema = z.strictObject({
  from: comparedVersionSchema,
  to: comparedVersionSchema,
  counts: z.strictObject({
    better: z.int(),
    worse: z.int(),
    neutral: z.int(),
    needsReading: z
      .int()
      .describe(
        'prose that no rule rates, any of which may be worse; `reasons` names what is, unless it is empty',
      ),
  }),
  reasons: z
    .array(z.strictObject({ version: versionIdSchema, reason: z.string(), asPublished: asPublishedSchema }))
    .describe(
      'why each version between the two, and `to`, was released, oldest first; empty if `to` is the earlier one',
    ),
  differences: z.array(differenceSchema).describe('by topic; empty if nothing differs'),
  page: hrefSchema,
})

export type ComparisonAnswer = z.output<typeof comparisonAnswerSchema>
