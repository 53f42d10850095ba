import { addDays, dateInWords } from '../quantities/time/calendar-date.ts'

/** A day and a time of day as clocks in a time zone show them: "2026-11-27" and "09:41". */
export type LocalMoment = { day: string; time: string }

/**
 * A moment as clocks in a time zone show it.
 * @param moment RFC 3339
 * @param zone as IANA names it, "Europe/Berlin"
 */
export function localMoment(moment: string, zone: string): LocalMoment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(moment))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/**
 * "Today 09:41", "Yesterday 17:02", "20 November 2026, 10:00": a moment as someone in a time zone says it. A moment to come is
 * told by its date.
 * @param moment RFC 3339
 * @param at the moment at which it is read, RFC 3339
 */
export function momentNearby(moment: string, at: string, zone: string): string {
  const { day, time } = localMoment(moment, zone)
  const today = localMoment(at, zone).day
  if (day === today) return `Today ${time}`
  if (day === addDays(today, -1)) return `Yesterday ${time}`
  return `${dateInWords(day)}, ${time}`
}

/** Whether a text names a time zone: "Europe/Berlin", "UTC". */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: text })
    return /^[A-Za-z]/.test(text)
  } catch {
    return false
  }
}
