import { dateInWords } from './calendar-date.ts'

/** "1 October 2026"; with its time where it is not the first moment of a day in UTC: "10 July 2026, 14:00 UTC". */
export function instantInWords(instant: string): string {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T')
  const words = dateInWords(date)
  return time === '00:00:00.000Z' ? words : `${words}, ${time.slice(0, 5)} UTC`
}

/**
 * "1 October 2026, 00:00 UTC": with its time always, for what may be argued over. Of "until 1 October" nobody knows
 * whether that day is in it.
 */
export function momentInWords(instant: string): string {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T')
  return `${dateInWords(date)}, ${time.slice(0, 5)} UTC`
}

/** "10 December 2026, 23:59:59 UTC", for where a second decides. */
export function secondInWords(moment: string): string {
  const [date = '', time = ''] = new Date(moment).toISOString().split('T')
  return `${dateInWords(date)}, ${time.slice(0, 8)} UTC`
}
