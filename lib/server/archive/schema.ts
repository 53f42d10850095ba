import { z } from 'zod'
import { EVIDENCE_FORMAT } from '#lib/domain/notice-evidence/view.ts'

/** An offer whose documents are archived together, as a job holds it. */
export const pendingOfferSchema = z.object({ version: z.string(), tier: z.string(), region: z.string() })

/** What is read again of the data inside an SLA, a DPA or a bundle. */
export const statedOfferSchema = z.object({
  version: z.string(),
  tier: z.object({ id: z.string() }),
  region: z.object({ id: z.string() }),
  release: z.object({ ledgerEntrySha256: z.string() }).optional(),
})
export type StatedOffer = z.infer<typeof statedOfferSchema>

/** The same of an annex; services and conditions as an address has them. */
export const statedAnnexSchema = z.object({
  from: z.string(),
  tier: z.object({ id: z.string() }).nullable(),
  region: z.object({ id: z.string() }).nullable(),
  services: z.string().nullable(),
  conditions: z.string().nullable(),
  ledgerEntry: z.object({ sha256: z.string() }),
})
/** The same of evidence of a notice. */
export const statedEvidenceSchema = z.object({
  format: z.literal(EVIDENCE_FORMAT),
  asOf: z.string(),
  notice: z.object({ publication: z.string() }),
})

export type StatedEvidence = z.output<typeof statedEvidenceSchema>

export type StatedAnnex = z.infer<typeof statedAnnexSchema>
