import { z } from 'zod'
import { dateSchema, percentSchema, slugSchema, versionIdSchema } from '#lib/domain/quantities/schema.ts'
import { isMoment } from '#lib/domain/quantities/time/moment.ts'
import { isVersionId } from '#lib/domain/quantities/version-id.ts'

const atSchema = z
  .string()
  .refine(isMoment, {
    error:
      'Enter a day, for example 2026-10-01, or a time, for example 2026-10-01T09:00:00Z. In an address, write a plus sign as %2B.',
  })
  .meta({
    description:
      'The time to answer for, now if left out: a day (from 00:00 UTC) or an RFC 3339 date-time. For a time ahead the answer goes by what is published now; a later version may be published by then',
    examples: ['2026-10-01', '2026-10-01T09:00:00Z'],
  })
  .optional()

const EXAMPLES = ['2026-10-01', '2026-10-01.1']

const VERSION_RULE =
  'Enter a version, for example 2026-10-01, or an edition of one, for example 2026-10-01.1.'

/** The id of a version as a caller writes it. */
export const versionSchema = z
  .string({ error: VERSION_RULE })
  .refine(isVersionId, { error: VERSION_RULE })
  .meta({
    description:
      'The id of a version (its effective date) or of an edition of it; the version in force if left out',
    examples: EXAMPLES,
  })

export const momentQuerySchema = z.object({ at: atSchema })
export const offerQuerySchema = z.object({ version: versionSchema.optional(), at: atSchema })
export const noQuerySchema = z.object({})

export type OfferQuery = z.output<typeof offerQuerySchema>

export const offerPathSchema = z.object({
  tier: z.string().meta({ description: 'The id of a tier', examples: ['enterprise'] }),
  region: z.string().meta({ description: 'The id of a region', examples: ['eu'] }),
})

/** Where a version stands at the moment that the answer is for. */
export const standingSchema = z
  .enum(['superseded', 'in-force', 'announced'])
  .describe(
    'its status at the time answered for; if that is ahead, unless a later version is published by then',
  )

/** From which day a version applies. */
export const effectiveSchema = dateSchema.describe(
  'the day from which the version applies, in UTC; for an edition that of its publication, unless its version begins later',
)

/** From when a version applies; ahead of the moment that is answered for where it is announced. */
export const effectiveAtSchema = z.iso
  .datetime()
  .describe(
    'the moment from which the version applies; in the future while its status is announced. An edition of a version that was superseded by then applies only to customers to whom that version still does, such as those whose order form fixes it',
  )

export const hrefSchema = z.string().meta({ description: 'A path on this site' })

const namedSchema = z.strictObject({ id: slugSchema, name: z.string() })

export const offersAnswerSchema = z.strictObject({
  offers: z.array(
    z.strictObject({
      version: versionIdSchema,
      status: standingSchema,
      effective: effectiveSchema,
      effectiveAt: effectiveAtSchema,
      tier: namedSchema,
      region: namedSchema,
      commitment: z.strictObject({ percent: percentSchema }),
      href: hrefSchema,
      page: hrefSchema,
    }),
  ),
})

export const asPublishedSchema = z
  .boolean()
  .nullable()
  .describe(
    'whether the entry of the ledger is the one that was recorded when it was first shown; false: it was altered since; null: nothing is known of that, for example while the database is away',
  )

export const versionsAnswerSchema = z.strictObject({
  versions: z
    .array(
      z.strictObject({
        version: versionIdSchema,
        status: standingSchema,
        effective: effectiveSchema,
        publishedAt: z.iso.datetime(),
        effectiveAt: z.iso.datetime(),
        material: z
          .boolean()
          .describe(
            'whether an obligation changes; false also where sub-processors change, for which the DPA has its own rules on notice and objection, and for an edition, which the vendor alone vouches for where `corrects` is given',
          ),
        reason: z.string(),
        corrects: z
          .string()
          .nullable()
          .describe('for an edition with different words: why no obligation changes; null for any other'),
        asPublished: asPublishedSchema,
        page: hrefSchema,
      }),
    )
    .describe('oldest first'),
})

export const problemSchema = z
  .strictObject({
    type: z.string().describe('an address that explains the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('what to do about it'),
    code: z.string().describe('stable; docs/errors.md and /api/v1/errors list every one'),
    known: z
      .array(z.string())
      .optional()
      .describe('the values that exist, if the request named one that does not'),
    parameter: z.string().optional().describe('the parameter at fault'),
    scope: z.string().optional().describe('the scope that the API key lacks'),
  })
  .describe('Problem details, RFC 9457')

export type OffersAnswer = z.output<typeof offersAnswerSchema>
export type VersionsAnswer = z.output<typeof versionsAnswerSchema>
