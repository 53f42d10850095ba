import { z } from 'zod'

const values = z.record(z.string(), z.json()).nullable()

/** An entry as an export holds it. What its fields say is for the hashes to judge. */
export const auditEntrySchema = z.strictObject({
  number: z.int().positive(),
  at: z.string(),
  actor: z.looseObject({ kind: z.string() }),
  action: z.string(),
  target: z.looseObject({ kind: z.string(), id: z.string() }),
  before: values,
  after: values,
  network: z.string().nullable(),
  requestId: z.string().nullable(),
  previousSha256: z.string().nullable(),
  sha256: z.string(),
})
