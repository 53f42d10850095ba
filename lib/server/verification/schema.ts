import { z } from 'zod'
import { FILED_KINDS } from '#lib/domain/legal/text.ts'
import { dateSchema, slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import { MOST_OF_FILE } from '#lib/domain/verification/file-faults.ts'
import { ALTERATIONS, VERDICTS } from '#lib/domain/verification/verdict.ts'
import { hrefSchema, standingSchema } from '../terms/query/schema.ts'

/** A SHA-256 as people copy it: in either case, with white space around it. Kept in lower case. */
export const sha256Schema = z
  .string({ error: 'a SHA-256: 64 hexadecimal digits' })
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256: 64 hexadecimal digits' })
  .meta({
    description: 'The SHA-256 of a file, in hexadecimal',
    examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  })

export const hashQuestionSchema = z.strictObject({ sha256: sha256Schema })

/** What the form sends: described for callers; busboy reads it. */
export const fileQuestionSchema = z.strictObject({
  file: z
    .file()
    .max(MOST_OF_FILE)
    .meta({ description: 'The PDF, at most 20 MB. It is checked in memory and never stored.' }),
})

/** What is archived, and what is made for one customer of an offer. */
const KINDS = [...FILED_KINDS, 'tailored'] as const

const copiedDocumentSchema = z.strictObject({
  version: versionIdSchema.nullable().describe('null for an annex or evidence, which belong to no version'),
  tier: slugSchema.nullable().describe('null for an annex of every tier'),
  region: slugSchema.nullable().describe('null for an annex of every region'),
  kind: z.enum(KINDS),
  sha256: sha256Schema,
  document: hrefSchema
    .nullable()
    .describe('where the original is; null for evidence and tailored files, which have no public address'),
})

const whereKnown = 'null where the archive holds no such document, or none published by the moment asked for'

const listStandingSchema = z.strictObject({
  from: dateSchema.describe('the first day of the list'),
  services: z
    .array(slugSchema)
    .nullable()
    .describe(
      'ids of the services that its customers use; null for any. What makes no difference is left out',
    ),
  conditions: z
    .record(slugSchema, z.boolean())
    .nullable()
    .describe('by the id of a condition, whether it holds; null for customers under any conditions'),
  state: z
    .enum(['announced', 'in-force', 'changed', 'withdrawn', 'unknown'])
    .describe(
      'changed: a notice has made the list of this tier and region another since; withdrawn: what was announced for that day was withdrawn; unknown: the ledger does not hold the notice that it was made from',
    ),
  changedOn: dateSchema.nullable().describe('from which day the list is another; null where it is not'),
  changedBy: slugSchema.nullable().describe('the notice that changed it'),
  laterNotices: z
    .array(slugSchema)
    .describe('notices published after it was signed that announce or withdraw a change of this list'),
})

export const verifyAnswerSchema = z.strictObject({
  verdict: z
    .enum(VERDICTS)
    .describe(
      'genuine-tailored: made for one customer, such as the receipt of an objection or a file with an offer and all its terms; of the customer nothing is told',
    ),
  reason: z.string().describe('what the verdict rests on, in sentences'),
  advice: z
    .string()
    .nullable()
    .describe(
      'what to do: of an altered file, not to rely on it; of one that is dated ahead, to ask the vendor; null where there is nothing to add',
    ),
  alteration: z
    .enum(ALTERATIONS)
    .nullable()
    .describe(
      'how the file was altered: bytes that our signature does not cover were added, bytes that it covers were changed, or the signature itself is not ours; null for every other verdict',
    ),
  sha256: sha256Schema,
  version: versionIdSchema
    .nullable()
    .describe(`${whereKnown}; and for an annex or evidence, which belong to no version`),
  status: standingSchema
    .nullable()
    .describe(
      'where the version stands at the moment asked for; if that is ahead, unless a later version is published by then',
    ),
  tier: slugSchema.nullable(),
  region: slugSchema.nullable(),
  kind: z
    .enum(KINDS)
    .nullable()
    .describe(
      'annex: a list of sub-processors, of which `list` says where it stands; evidence: who was told of a notice; tailored: an offer with all its terms, made for one customer',
    ),
  list: listStandingSchema.nullable().describe('where the list of an annex stands; null for everything else'),
  fileName: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  effectiveAt: z.iso.datetime().nullable(),
  signedAt: z.iso
    .datetime()
    .nullable()
    .describe('when the file was created and signed; later than the time asked for if it did not exist then'),
  signedBy: z
    .string()
    .nullable()
    .describe('the subject of the certificate of ours that signed it, or that its signature names'),
  demo: z
    .boolean()
    .nullable()
    .describe('whether that certificate is a demonstration: it vouches only for unchanged bytes'),
  document: hrefSchema
    .nullable()
    .describe('where the archived document is; null for evidence, which has no public address'),
  copyOf: copiedDocumentSchema
    .nullable()
    .describe(
      'the archived document that an altered file is a copy of, with bytes added; null where none is known that was published by the moment asked for',
    ),
  comparison: hrefSchema
    .nullable()
    .describe('what differs from the version, or the list, in force; null where it is that'),
})

export type VerifyAnswer = z.output<typeof verifyAnswerSchema>
