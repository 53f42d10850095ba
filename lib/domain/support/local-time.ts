import { dateInWords } from '../quantities/time/calendar-date.ts'
import { DAY, HOUR, MINUTE } from '../quantities/time/duration.ts'
import { weekdayOf } from './business-day.ts'
import { offsetAt, wallTimeAt } from './zone-time.ts'

/**
 * An instant as RFC 3339 in a zone: "2026-11-23T12:30:00+01:00". Milliseconds appear only if there are any.
 * @param instant from 1972 to 9999; before that some offsets had seconds, which RFC 3339 cannot write
 */
export function localIso(instant: Date, zone: string): string {
  const wall = new Date(wallTimeAt(instant.getTime(), zone)).toISOString()
  return wall.replace('.000Z', '').replace('Z', '') + writtenOffset(offsetAt(instant.getTime(), zone))
}

/**
 * An instant as a person would say it: "Monday 23 November 2026, 12:30, Europe/Berlin". Seconds appear only if there
 * are any; a part of a second is dropped, so that a deadline never reads later than it is. A time that the clocks
 * show twice carries its offset: "02:30 (UTC+01:00)".
 */
export function momentInWords(instant: Date, zone: string): string {
  const [date = '', time = ''] = new Date(wallTimeAt(instant.getTime(), zone)).toISOString().split('T')
  const shown = time.slice(6, 8) === '00' ? time.slice(0, 5) : time.slice(0, 8)
  const which = isShownTwice(instant.getTime(), zone)
    ? ` (UTC${writtenOffset(offsetAt(instant.getTime(), zone))})`
    : ''
  return `${weekdayOf(date)} ${dateInWords(date)}, ${shown}${which}, ${zone}`
}

function isShownTwice(instant: number, zone: string): boolean {
  const wall = wallTimeAt(instant, zone)
  const others = [offsetAt(instant - DAY, zone), offsetAt(instant + DAY, zone)].map((offset) => wall - offset)
  return others.some((other) => other !== instant && wallTimeAt(other, zone) === wall)
}

function writtenOffset(offset: number): string {
  const size = Math.abs(offset)
  const [hours, minutes] = [Math.floor(size / HOUR), Math.floor((size % HOUR) / MINUTE)]
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
