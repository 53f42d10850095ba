import { z } from 'zod'
import {
  dateSchema,
  instantSchema,
  sha256Schema,
  versionIdSchema,
  wordsSchema,
} from '../quantities/schema.ts'

/** One entry of the ledger: a version, released. */
export const releaseEntrySchema = z.strictObject({
  version: versionIdSchema,
  publishedAt: instantSchema,
  effectiveAt: instantSchema,
  material: z
    .boolean()
    .describe(
      'whether an obligation changes; false also where sub-processors change, for which the DPA has its own rules on notice and objection',
    ),
  reason: wordsSchema.describe('why it is material or not: what changes, in a sentence or two'),
  corrects: wordsSchema.optional().describe('for an edition with different words: why no obligation changes'),
  approvals: z
    .array(z.strictObject({ role: wordsSchema, on: dateSchema }))
    .min(1)
    .describe('who approved the release and when; every role that the terms name'),
  inputsSha256: sha256Schema.describe('SHA-256 of the file SHA256SUMS in the folder of the version'),
  previousSha256: sha256Schema
    .nullable()
    .describe('SHA-256 of the entry before as canonical JSON; null for the first'),
})
