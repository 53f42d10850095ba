import { z } from 'zod'
import { pointForComma } from './decimal.ts'
import { canonicalPercent, isPercent } from './percent.ts'
import { isCalendarDate } from './time/calendar-date.ts'
import { isVersionId } from './version-id.ts'
import { isOffset } from './zone.ts'

/** A percentage, quoted so that YAML does not read it as a float: "99.95". Kept in its shortest form. */
export const percentSchema = z
  .string({ error: ({ input }) => percentFix(input) })
  .refine(isPercent, { error: ({ input }) => percentFix(input) })
  .overwrite((text) => (isPercent(text) ? canonicalPercent(text) : text))
  .meta({ description: 'A percentage as a decimal string, at most six decimals', examples: ['99.95'] })

const DATE = 'a date of the calendar as YYYY-MM-DD, for example 2026-10-01'

/** A date of the calendar, YYYY-MM-DD. */
export const dateSchema = z
  .string({ error: DATE })
  .refine(isCalendarDate, { error: DATE })
  .meta({ description: 'A day, YYYY-MM-DD', examples: ['2026-10-01'] })

const TIME = 'a time of day in quotes, "00:00" to "24:00", for example "09:00"'

/** A local time of day, HH:MM, 00:00 to 24:00. */
export const timeOfDaySchema = z
  .string({ error: TIME })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: TIME })

/** A name usable in an address: lower case letters, digits and single hyphens. */
export const slugSchema = slugLike('mission-critical')

/** As `slugSchema`, for something of which another example tells more. */
export function slugLike(example: string) {
  const error = `lower-case letters, digits and single hyphens, for example ${example}`
  return z.string({ error }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error })
}

const COUNT = 'a whole number of at least 1, without quotes'

/** A whole number of at least one. */
export const countSchema = z.int({ error: COUNT }).positive({ error: COUNT })

const TEXT = ({ input }: { input?: unknown }) =>
  typeof input === 'number' || typeof input === 'boolean' ? `text in quotes: "${input}"` : 'text'

/** Text with at least one character that is not white space. */
export const wordsSchema = z.string({ error: TEXT }).trim().min(1, { error: TEXT })

const ZONE = 'a time zone by its IANA name, for example Europe/Berlin'

/** An IANA time zone that this system knows. An offset such as +01:00 is none: it knows no summer time. */
export const zoneSchema = z
  .string({ error: ZONE })
  .refine((zone) => isZone(zone) && !isOffset(zone), { error: ZONE })

/** As `zoneSchema`, or an offset: a version may have been released with one, and the lint finds it in a draft. */
export const zoneOrOffsetSchema = z.string({ error: ZONE }).refine(isZone, { error: ZONE })

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** What to write in place of something that is no percentage. */
function percentFix(input: unknown): string {
  if (typeof input === 'number' && isPercent(String(input))) return `"${input}", in quotes`
  return (
    percentInOtherForm(input) ??
    'a percentage in quotes, from 0 to 100 with at most six decimals, for example "99.95"'
  )
}

/** A decimal comma, or a percent sign: the figure is clear, and so is what to write. */
function percentInOtherForm(input: unknown): string | null {
  if (typeof input !== 'string') return null
  const figure = input.trim().replace(/\s?%$/, '')
  const pointed = pointForComma(figure)
  if (pointed !== null && isPercent(pointed)) return `"${pointed}", with a decimal point`
  return figure !== input && isPercent(figure) ? `"${figure}" alone` : null
}

const VERSION = 'the id of a version, for example "2026-10-01", or of an edition, for example "2026-10-01.1"'

/** The id of a version or of an edition of it. */
export const versionIdSchema = z
  .string({ error: VERSION })
  .refine(isVersionId, { error: VERSION })
  .meta({
    description: 'The id of a version: its effective date, or an edition of it',
    examples: ['2026-10-01'],
  })

/** An instant in UTC (RFC 3339). */
export const instantSchema = z.iso.datetime({ error: 'a time in UTC, for example "2026-10-01T00:00:00Z"' })

const SHA256 = 'a SHA-256 in quotes: 64 digits 0 to 9 and a to f'

/** A SHA-256 in hexadecimal, lower case. */
export const sha256Schema = z.string({ error: SHA256 }).regex(/^[0-9a-f]{64}$/, { error: SHA256 })
