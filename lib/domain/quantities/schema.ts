import { z } from 'zod'
import { isCalendarDate } from './calendar-date.ts'
import { canonicalPercent, isPercent } from './percent.ts'

/** A percentage, quoted so that YAML does not read it as a float: "99.95". Kept in its shortest form. */
export const percentSchema = z
  .string({ error: 'write the percentage in quotes, for example "99.95"' })
  .refine(isPercent, { error: 'a percentage from 0 to 100 with at most six decimals, for example "99.95"' })
  .overwrite((text) => (isPercent(text) ? canonicalPercent(text) : text))
  .meta({ description: 'A percentage as a decimal string, at most six decimals', examples: ['99.95'] })

/** A day that exists, YYYY-MM-DD. */
export const dateSchema = z
  .string({ error: 'write the date as YYYY-MM-DD' })
  .refine(isCalendarDate, { error: 'a date that exists, written YYYY-MM-DD' })
  .meta({ description: 'A day, YYYY-MM-DD', examples: ['2026-10-01'] })

/** A local time of day, HH:MM, 00:00 to 24:00. */
export const timeOfDaySchema = z
  .string({ error: 'write the time in quotes, for example "09:00"' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'a time of day, HH:MM, for example "09:00"' })

/** A name usable in an address: lower case letters, digits and single hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'lower case letters, digits and hyphens, for example "mission-critical"',
})

/** A whole number of at least one. */
export const countSchema = z.int({ error: 'a whole number' }).positive({ error: 'a number of at least 1' })

/** Text with at least one character that is not white space. */
export const wordsSchema = z.string({ error: 'text' }).trim().min(1, { error: 'text, not empty' })

/** An IANA time zone that this system knows. */
export const zoneSchema = z.string().refine(isZone, { error: 'an IANA time zone, for example Europe/Berlin' })

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
