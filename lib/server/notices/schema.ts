import { z } from 'zod'

/** A part of a notice's recipients, as a job holds it. */
export const noticeBatchSchema = z.object({ notice: z.uuid(), batch: z.int() })
