import { z } from 'zod'
import { countSchema, slugSchema, wordsSchema } from '../../quantities/schema.ts'

/** Null, or left out, where the vendor does not state it; pages and documents then print "not stated". */
function stated<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null)
}

const objectivesSchema = z.strictObject({
  rtoMinutes: stated(countSchema).describe('recovery time objective: from failure to working again'),
  rpoMinutes: stated(countSchema).describe('recovery point objective: the latest data that may be lost'),
})

/** What happens when the worst does, and when the customer leaves. Every part may be left out. */
export const continuitySchema = objectivesSchema
  .extend({
    regions: z
      .record(slugSchema, objectivesSchema)
      .default({})
      .describe('regions whose objectives differ, each with both of its own'),
    plans: stated(wordsSchema).describe('what the continuity and recovery plans provide for'),
    testEveryMonths: stated(countSchema).describe('the plans are tested at least this often'),
    exitHelp: stated(wordsSchema).describe('help that a leaving customer gets, and what it costs'),
    exportFormats: z.array(wordsSchema).default([]).describe('formats of an export; empty: not stated'),
    insurance: stated(wordsSchema),
    accessibility: stated(
      z.strictObject({
        statement: wordsSchema.describe('the standard, and how far it is met'),
        url: z
          .url({ protocol: /^https$/, error: 'an https address' })
          .nullable()
          .default(null)
          .describe('where the whole statement can be read'),
      }),
    ),
    ai: stated(wordsSchema).describe('what artificial intelligence does with customer data'),
  })
  .prefault({})

export const forceMajeureSchema = z
  .strictObject({
    terminationAfterDays: stated(countSchema).describe(
      'consecutive days on which one event of force majeure excludes minutes until the customer may terminate',
    ),
  })
  .prefault({})
