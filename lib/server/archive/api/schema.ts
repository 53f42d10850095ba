import { z } from 'zod'

/** Documents are asked for by no parameter. */
export const documentsQuerySchema = z.object({})

export const documentsAnswerSchema = z.strictObject({
  state: z
    .enum(['waiting', 'working', 'complete', 'on-demand', 'failing'])
    .describe(
      'waiting: the database is not open; working: documents are being made; on-demand: none is made ahead; failing: `reason` says why',
    ),
  reason: z.string().nullable().describe('what is amiss, as a sentence; null where nothing is'),
  versions: z
    .array(
      z.strictObject({
        version: z.string(),
        status: z.enum(['announced', 'in-force', 'superseded']),
        due: z.int().describe('how many documents the ledger calls for'),
        made: z.int().describe('how many of these are made'),
        missing: z
          .array(z.strictObject({ tier: z.string(), region: z.string() }))
          .describe('offers of which a document is not made; none where documents are made on demand'),
      }),
    )
    .describe('as the ledger lists them'),
  certificates: z
    .array(
      z.strictObject({
        fingerprint: z.string().describe('SHA-256 of the certificate, in hexadecimal'),
        subject: z.string(),
        expiresAt: z.string().describe('RFC 3339'),
        demo: z.boolean().describe('whether it is the key of a demonstration'),
      }),
    )
    .describe('those that have signed documents'),
})

export const retryAnswerSchema = z.strictObject({
  offers: z.int().describe('of how many offers the missing documents are being made again'),
})

export type DocumentsAnswer = z.output<typeof documentsAnswerSchema>
export type RetryAnswer = z.output<typeof retryAnswerSchema>
