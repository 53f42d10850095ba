import { z } from 'zod'
import { RECEIVERS_REFUSED } from '#lib/domain/console/webhooks/words.ts'
import { EVENT_TYPES, MOST_RECEIVER_NAME } from '#lib/domain/event-webhooks/event-types.ts'
import { hasControlCharacters } from '../../http/request/control-characters.ts'

/** So long a text is looked at at all; what an address may be, `readAddress` says. */
const LONGEST_URL = 3_000

/** A system that somebody adds. */
export const receiverSchema = z.strictObject({
  name: z
    .string({ error: RECEIVERS_REFUSED.name })
    .trim()
    .min(1, { error: RECEIVERS_REFUSED.name })
    .max(MOST_RECEIVER_NAME, { error: RECEIVERS_REFUSED.name })
    .refine((name) => !hasControlCharacters([name]), { error: RECEIVERS_REFUSED.name }),
  url: z
    .string({ error: RECEIVERS_REFUSED.url })
    .trim()
    .max(LONGEST_URL, { error: RECEIVERS_REFUSED.url })
    .refine((url) => !hasControlCharacters([url]), { error: RECEIVERS_REFUSED.url }),
  types: z
    .array(z.enum(EVENT_TYPES, { error: RECEIVERS_REFUSED.types }), { error: RECEIVERS_REFUSED.types })
    .min(1, { error: RECEIVERS_REFUSED.types })
    .transform((types) => EVENT_TYPES.filter((type) => types.includes(type))),
})
