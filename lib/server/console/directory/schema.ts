import { z } from 'zod'
import { DIRECTORY_REFUSED } from '#lib/domain/console/directory/words.ts'
import { hasControlCharacters } from '../../http/request/control-characters.ts'

/** A token that somebody asks for. */
export const tokenSchema = z.strictObject({
  name: z
    .string({ error: DIRECTORY_REFUSED.name })
    .trim()
    .min(1, { error: DIRECTORY_REFUSED.name })
    .max(60, { error: DIRECTORY_REFUSED.name })
    .refine((name) => !hasControlCharacters([name]), { error: DIRECTORY_REFUSED.name }),
})
