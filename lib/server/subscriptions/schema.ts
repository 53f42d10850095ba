import { z } from 'zod'

/** A mail that someone asked for by the form, as a job holds it. `token`: encrypted; null where there is nothing to confirm. */
export const requestMailSchema = z.object({ request: z.uuid(), token: z.string().nullable() })

/** A part of a mailing, as a job holds it. */
export const batchSchema = z.object({ mailing: z.string(), batch: z.int() })
