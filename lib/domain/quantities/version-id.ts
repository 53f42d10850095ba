import { type CalendarDate, isCalendarDate } from './time/calendar-date.ts'

/**
 * The id of a version is its effective date, 2026-10-01; a correction that changes no obligation is an edition of it,
 * 2026-10-01.1, 2026-10-01.2 and so on.
 */
export function isVersionId(text: string): boolean {
  return isCalendarDate(dateOf(text)) && /^.{10}(?:\.[1-9]\d{0,2})?$/.test(text)
}

/** The day that a version is named after, on which it begins; an edition has that of its version, and begins itself later. */
export function dateOf(version: string): CalendarDate {
  return version.slice(0, 10)
}

/** The number of an edition; 0 for the version itself. */
export function editionOf(version: string): number {
  return Number(version.slice(11) || 0)
}

/** Sorts versions: by date, then by edition. */
export function byVersion(a: string, b: string): number {
  return dateOf(a).localeCompare(dateOf(b)) || editionOf(a) - editionOf(b)
}

/**
 * The first edition of a version that no known version has yet.
 * @param version the version, or an edition of it
 * @param known every version and edition that exists, in any order
 */
export function nextEdition(version: string, known: readonly string[]): string {
  const date = dateOf(version)
  const editions = [date, ...known].filter((id) => dateOf(id) === date).map(editionOf)
  return `${date}.${Math.max(...editions) + 1}`
}
