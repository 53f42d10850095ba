import { z } from 'zod'

/** A mail that someone asked for by the form, as a job holds it. `token`: encrypted; null where there is nothing to confirm. */
export const requestMailSchema = z.object({ request: z.uuid(), token: z.string().nullable() })

/** A part of a mailing, as a job holds it. */
export const batchSchema = z.object({ mailing: z.string(), batch: z.int() })

/** Counts are asked for by no parameter. */
export const countsQuerySchema = z.object({})

/** How many subscribers there are, as programs are told. */
export const countsAnswerSchema = z.strictObject({
  confirmed: z.int().describe('those who are told of changes'),
  unconfirmed: z.int().describe('those who have not confirmed yet'),
  paused: z.int().describe('those held back, since their mailbox does not exist'),
  mails: z
    .strictObject({
      waiting: z.int().describe('mails to subscribers that are due now, or are tried again'),
      failed: z.int().describe('mails to subscribers that were given up within the last 7 days'),
    })
    .nullable()
    .describe('null while they have not been counted'),
})

export type SubscriberCounts = z.output<typeof countsAnswerSchema>
