import { dateInWords } from '../quantities/time/calendar-date.ts'

/** "10 December 2026, 23:59:59 UTC": a second may decide. */
export function secondInWords(moment: string): string {
  const [day = '', time = ''] = new Date(moment).toISOString().split('T')
  return `${dateInWords(day)}, ${time.slice(0, 8)} UTC`
}
