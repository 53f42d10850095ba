import { z } from 'zod'
import { dateSchema, wordsSchema } from '#lib/domain/quantities/schema.ts'
import { releaseEntrySchema } from '#lib/domain/release/schema.ts'

/** data/releases.yaml: the ledger, oldest first. */
export const ledgerSchema = z.strictObject({
  releases: z.array(releaseEntrySchema),
})

/** data/reviews.yaml: who reviewed the page and its terms, and when, newest last. */
export const reviewsSchema = z.strictObject({
  reviews: z.array(z.strictObject({ on: dateSchema, by: wordsSchema })),
})
