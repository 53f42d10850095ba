import { z } from 'zod'

/** A mail with the address of a link that is to be sent. `token`: encrypted. */
export const linkMailSchema = z.strictObject({
  link: z.uuid(),
  mail: z.uuid(),
  token: z.string(),
  by: z.string(),
})
