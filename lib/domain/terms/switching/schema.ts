import { z } from 'zod'
import { countSchema } from '../../quantities/schema.ts'

const DATA_ACT = 'of Regulation (EU) 2023/2854 (Data Act)'

/**
 * How a customer leaves for another provider or for its own systems. The bounds are those of Articles 25 and 29 of the
 * Data Act; better terms for the customer are always allowed.
 */
export const switchingSchema = z.strictObject({
  noticeMonths: countSchema
    .max(2, { error: `at most 2 months: Article 25(2)(d) ${DATA_ACT}` })
    .describe('the longest notice that the customer has to give before it switches'),
  transitionDays: countSchema
    .max(30, { error: `at most 30 days: Article 25(2)(a) ${DATA_ACT}` })
    .describe(
      'the longest time in which the switch is made, counted from the end of the notice, unless the customer extends it or it is technically not feasible',
    ),
  retrievalDays: countSchema
    .min(30, { error: `at least 30 days: Article 25(2)(g) ${DATA_ACT}` })
    .describe(
      'the time for which data can still be fetched after the end of the service or of the transition',
    ),
  charges: z
    .literal('none', {
      error: `none: Article 29 ${DATA_ACT} allows no charge for switching from 12 January 2027`,
    })
    .describe('what the switch itself costs'),
})
