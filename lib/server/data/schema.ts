import { z } from 'zod'
import { dateSchema, wordsSchema } from '#lib/domain/quantities/schema.ts'

const instantSchema = z.iso.datetime({ error: 'a moment in UTC, for example "2026-10-01T00:00:00Z"' })

/** data/releases.yaml: the ledger, oldest first. */
export const ledgerSchema = z.strictObject({
  releases: z
    .array(z.strictObject({ version: dateSchema, publishedAt: instantSchema, effectiveAt: instantSchema }))
    .min(1, { error: 'at least one release' }),
})

/** data/reviews.yaml: who reviewed the page and its terms, and when, newest last. */
export const reviewsSchema = z.strictObject({
  reviews: z.array(z.strictObject({ on: dateSchema, by: wordsSchema })),
})
