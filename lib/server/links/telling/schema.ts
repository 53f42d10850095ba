import { z } from 'zod'

/** The data of the job that tells the owner of a link of its end. */
export const ownerMailSchema = z.strictObject({
  link: z.uuid(),
  what: z.enum(['ending', 'late']),
  mark: z.string(),
  owner: z.uuid().optional(),
  at: z.iso.datetime(),
})
