import { z } from 'zod'
import { dateSchema, wordsSchema } from '../quantities/schema.ts'
import { isVersionId } from './version-id.ts'

const instantSchema = z.iso.datetime({ error: 'a moment in UTC, for example "2026-10-01T00:00:00Z"' })

const sha256Schema = z
  .string({ error: 'a SHA-256 in quotes' })
  .regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256: 64 hexadecimal digits in lower case' })

/** The id of a version or of an edition of it. */
export const versionIdSchema = z
  .string({ error: 'write the version in quotes, for example "2026-10-01"' })
  .refine(isVersionId, { error: 'an effective date, 2026-10-01, or an edition of one, 2026-10-01.1' })
  .meta({
    description: 'The id of a version: its effective date, or an edition of it',
    examples: ['2026-10-01'],
  })

/** One entry of the ledger: a version, released. */
export const releaseEntrySchema = z.strictObject({
  version: versionIdSchema,
  publishedAt: instantSchema,
  effectiveAt: instantSchema,
  material: z.boolean().describe('whether an obligation changes'),
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
