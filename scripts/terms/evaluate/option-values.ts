import { commaFault } from '#lib/domain/quantities/decimal.ts'
import { readPercent } from '#lib/domain/quantities/percent.ts'
import { readMinutes } from '#lib/domain/quantities/time/decimal-minutes.ts'
import { UsageError } from '../../command-line/read-arguments.ts'

/** Minutes with at most four decimals that come out in whole milliseconds. @param isOfMany whether the option may be repeated */
export function minutesOf(option: string, isOfMany = false): (text: string) => number {
  return (text) => {
    const milliseconds = readMinutes(text)
    if (milliseconds !== null) return milliseconds
    // "44,5" is one outage to some and two to others.
    if (isOfMany && text.includes(','))
      throw notUsable(
        option,
        text,
        `Write a decimal point, as in 44.5, and repeat ${option} for each outage.`,
      )
    throw notUsable(
      option,
      text,
      commaFault(text) ??
        'Write a number of minutes, zero or more, with at most four decimals, for example 44 or 43.2.',
    )
  }
}

/** A whole number, zero or more. */
export function wholeOf(option: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,15}$/.test(text))
      throw notUsable(
        option,
        text,
        'Write a whole number, zero or more, without separators, for example 1200000.',
      )
    return Number(text)
  }
}

/** What is said of a value that cannot be read, with what to write. */
export function notUsable(option: string, text: string, fix: string): UsageError {
  return new UsageError(`${option} is “${text}”. ${fix}`)
}

/** A share of customers. */
export function percentIn(text: string): string {
  const percent = readPercent(text)
  if (percent === null)
    throw notUsable('--affected-percent', text, 'Write a percentage from 0 to 100, for example 40.')
  return percent
}

/** "1200@0.5": so many requests, of which each counts half. */
export function weightedIn(text: string): { count: number; weight: number } {
  const [, count, weight] = /^(\d{1,15})@((?:0(?:\.\d{1,4})?)|1(?:\.0{1,4})?)$/.exec(text) ?? []
  if (count === undefined || weight === undefined)
    throw notUsable(
      '--weighted',
      text,
      'Write how many and how much each counts, from 0 to 1, for example 1200@0.5.',
    )
  const [whole = '0', part = ''] = weight.split('.')
  return { count: Number(count), weight: Number(`${whole}${part.padEnd(4, '0')}`) }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

/** A day, or a moment with its zone. */
export function occasion<Day extends string, Moment extends string>(
  text: string | undefined,
  option: string,
  [day, moment]: [Day, Moment],
): { [Name in Day]?: string } | { [Name in Moment]?: Date } {
  if (text === undefined) return {}
  if (!text.includes('T')) return { [day]: text } as { [Name in Day]?: string }
  const at = new Date(text)
  if (!MOMENT.test(text) || Number.isNaN(at.getTime()))
    throw notUsable(
      option,
      text,
      'Enter a date, for example 2026-02-28, or a moment with its zone, for example 2026-02-28T09:30Z.',
    )
  return { [moment]: at } as { [Name in Moment]?: Date }
}

/** "met" or "missed" of an earlier month. */
export function missed(text: string): boolean {
  if (text !== 'met' && text !== 'missed')
    throw new UsageError(`--earlier holds “${text}”. Write met or missed for each month, split by commas.`)
  return text === 'missed'
}
