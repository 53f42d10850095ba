import { z } from 'zod'
import { FILED } from '#lib/domain/notices/incoming/meaning.ts'

/** A part of a notice's recipients, as a job holds it. */
export const noticeBatchSchema = z.object({ notice: z.uuid(), batch: z.int() })

/** Handing in a mail takes no parameters. */
export const incomingQuerySchema = z.strictObject({})

/** What became of a mail that was handed in. */
export const filedSchema = z.strictObject({
  filed: z.enum(FILED).meta({
    description:
      'bounced: it could not be delivered; delayed: it is not delivered yet; complained: it was reported as spam; answered: a program answered; replied: a person did, which opens a task; reported: anything else that a mail server tells; repeated: it was handed in before; unknown: it is about no notice of this desk.',
  }),
})
