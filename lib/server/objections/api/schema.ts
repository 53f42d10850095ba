import { z } from 'zod'
import { WAITING_REASONS } from '#lib/domain/objections/effect.ts'
import { dateSchema, slugSchema } from '#lib/domain/quantities/schema.ts'

/** Of which contracts it is asked. */
export const effectiveQuerySchema = z.object({
  tier: z
    .string()
    .meta({
      description: 'The id of a tier; the contracts of every tier if left out',
      examples: ['enterprise'],
    })
    .optional(),
  region: z
    .string()
    .meta({ description: 'The id of a region; the contracts of every region if left out', examples: ['eu'] })
    .optional(),
})

/** Of which notice. */
export const effectivePathSchema = z.object({
  id: z.string().meta({ description: 'The id of a notice', examples: ['2026-11-17-scriven-ai'] }),
})

const reasonSchema = z
  .enum(WAITING_REASONS)
  .describe(
    'not-told: not everyone of the contract was told; deadline: the time to object runs; effective-date: the day is still to come; objection: one that came in time is open; approval: the contract asks for one; refused: the customer refused; not-made: after an objection it is not made for this contract',
  )

export const effectiveAnswerSchema = z.strictObject({
  notice: slugSchema,
  on: dateSchema.describe('the day that is answered for: today, in UTC'),
  state: z
    .enum(['tracked', 'before', 'withdrawn', 'not-recorded'])
    .describe(
      'before: from before the desk told customers, so the public last day counts; withdrawn: nothing of it takes effect; not-recorded: published a moment ago, ask again',
    ),
  effective: z
    .boolean()
    .describe('whether all of it is in effect for every contract that it concerns, of those asked for'),
  contracts: z.strictObject({
    concerned: z.int(),
    effective: z.int(),
    waiting: z.int().describe('those for which something of it is not in effect'),
  }),
  reasons: z.record(z.enum(WAITING_REASONS), z.int()).describe('of how many contracts each is the reason'),
  waiting: z
    .array(
      z.strictObject({
        contract: z.uuid(),
        reference: z.string().nullable().describe('of the contract; null where it has none'),
        customer: z.string().nullable().describe('the reference of the customer; null where it has none'),
        tier: z.string(),
        region: z.string(),
        reason: reasonSchema,
        from: dateSchema
          .nullable()
          .describe('from which day it will be; null while that depends on somebody'),
        changes: z
          .array(
            z.strictObject({
              id: slugSchema.describe('the id of the company'),
              reason: reasonSchema.nullable().describe('null where this change is in effect'),
              from: dateSchema.nullable(),
            }),
          )
          .describe('each change of the notice that concerns the contract'),
      }),
    )
    .describe('the first 1,000 of these contracts'),
})

export type EffectiveAnswer = z.output<typeof effectiveAnswerSchema>
