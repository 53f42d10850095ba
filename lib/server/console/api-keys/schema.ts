import { z } from 'zod'
import { KEY_SCOPES } from '#lib/domain/api-keys/scopes.ts'
import { KEY_REFUSED } from '#lib/domain/console/api-keys/words.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'
import { isTimeZone } from '#lib/domain/console/moment-words.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { hasControlCharacters } from '../../http/request/control-characters.ts'

const LIVES = [z.literal(30), z.literal(90), z.literal(365)] as const

/** A key that somebody asks for. */
export const keySchema = z.strictObject({
  name: z
    .string({ error: KEY_REFUSED.name })
    .trim()
    .min(1, { error: KEY_REFUSED.name })
    .max(60, { error: KEY_REFUSED.name })
    .refine((name) => !hasControlCharacters([name]), { error: KEY_REFUSED.name }),
  scopes: z
    .array(z.enum(KEY_SCOPES, { error: KEY_REFUSED.scopes }), { error: KEY_REFUSED.scopes })
    .min(1, { error: KEY_REFUSED.scopes })
    .transform((scopes) => [...new Set(scopes)]),
  expires: z.union(
    [
      z.strictObject({ days: z.union(LIVES) }),
      z.strictObject({
        day: z
          .string({ error: KEY_REFUSED.day })
          .refine((day) => isCalendarDate(day) && day >= '1970-01-01' && day <= '9989-12-31', {
            error: KEY_REFUSED.day,
          }),
        zone: z.string().refine(isTimeZone, { error: AUDIT_WORDS.badZone }),
      }),
    ],
    { error: KEY_REFUSED.expires },
  ),
})
