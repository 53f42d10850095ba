import { z } from 'zod'

/** What the log says of two customers that were joined, as `mergeCustomers` has recorded it. */
export const mergedSchema = z.object({
  other: z.string(),
  contracts: z.array(z.string()),
  renamed: z.array(z.object({ contract: z.string(), reference: z.string().nullable() })),
  contacts: z.array(z.string()),
  joined: z.array(z.object({ contact: z.string(), into: z.string() })),
})
