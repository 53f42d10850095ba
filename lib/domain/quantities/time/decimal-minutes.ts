import { MINUTE } from './duration.ts'

const SHAPE = /^(\d{1,9})(?:\.(\d{1,4}))?$/
const PARTS = 10_000

/** Minutes with at most four decimals, "44" or "43.2", in whole milliseconds; null for any other text. */
export function readMinutes(text: string): number | null {
  const match = SHAPE.exec(text)
  if (match === null) return null
  return (Number(match[1]) * PARTS + Number((match[2] ?? '').padEnd(4, '0'))) * (MINUTE / PARTS)
}

/** The same of what a file states: a whole number, or a decimal in quotes. @throws RangeError for any other text */
export function minutesStated(minutes: number | string): number {
  const milliseconds = typeof minutes === 'number' ? minutes * MINUTE : readMinutes(minutes)
  if (milliseconds === null) throw new RangeError(`not a number of minutes: ${minutes}`)
  return milliseconds
}
