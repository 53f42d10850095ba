import { dateInWords } from '../quantities/time/calendar-date.ts'

/** "27 November 2026, 20:50:53 UTC": evidence is argued over by the second. */
export function momentToTheSecond(instant: string): string {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T')
  return `${dateInWords(date)}, ${time.slice(0, 8)} UTC`
}
