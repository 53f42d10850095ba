import { z } from 'zod'
import { isAuditAction } from '#lib/domain/audit/actions.ts'
import { AUDIT_WORDS } from '#lib/domain/console/audit/words.ts'
import { isTimeZone } from '#lib/domain/console/moment-words.ts'
import { isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { isId } from '../ids.ts'

/** Between these the bounds of a day are moments in every zone, and the database has them all. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '9989-12-31']

const choices = {
  who: z.string().refine(isId, { error: AUDIT_WORDS.badPerson }).optional(),
  what: z.string().refine(isAuditAction, { error: AUDIT_WORDS.badAction }).optional(),
  day: z
    .string()
    .refine((day) => isCalendarDate(day) && day >= FIRST_DAY && day <= LAST_DAY, {
      error: AUDIT_WORDS.badDay,
    })
    .optional(),
  zone: z.string().refine(isTimeZone, { error: AUDIT_WORDS.badZone }).optional(),
}

/** Which entries are exported. */
export const auditFilterSchema = z.strictObject(choices)

/** Which page of entries is shown. */
export const auditPageSchema = z.strictObject({
  ...choices,
  before: z
    .string()
    .regex(/^\d{1,15}$/, { error: AUDIT_WORDS.badBefore })
    .transform(Number)
    .optional(),
})
