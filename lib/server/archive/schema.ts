import { z } from 'zod'

/** An offer whose documents are archived together, as a job holds it. */
export const pendingOfferSchema = z.object({ version: z.string(), tier: z.string(), region: z.string() })
