/**
 * A percentage as a decimal string, such as "99.95". Never a float: 99.95 has no exact binary form, and a
 * commitment is decided at its edge.
 */
export type Percent = string

const DECIMALS = 6
const SHAPE = /^(0|[1-9]\d{0,2})(?:\.(\d{1,6}))?$/

/** One hundred percent in units of a millionth of a percent. */
export const HUNDRED_PERCENT = 100_000_000n

/** Whether `text` is a percentage from 0 to 100 with at most six decimals. */
export function isPercent(text: string): boolean {
  const match = SHAPE.exec(text)
  return match !== null && units(match) <= HUNDRED_PERCENT
}

/**
 * The percentage in millionths of a percent ("99.95" → 99 950 000n).
 * @throws RangeError when `text` is not a percentage from 0 to 100 with at most six decimals.
 */
export function percentUnits(text: Percent): bigint {
  const match = SHAPE.exec(text)
  const value = match === null ? -1n : units(match)
  if (value < 0n || value > HUNDRED_PERCENT) throw new RangeError(`not a percentage from 0 to 100: ${text}`)
  return value
}

/** The shortest decimal string of so many millionths of a percent (99 950 000n → "99.95"). */
export function percentFromUnits(value: bigint): Percent {
  const whole = value / 1_000_000n
  const fraction = (value % 1_000_000n).toString().padStart(DECIMALS, '0').replace(/0+$/, '')
  return fraction === '' ? whole.toString() : `${whole}.${fraction}`
}

/** The shortest form of the same percentage ("99.0" → "99"). */
export function canonicalPercent(text: Percent): Percent {
  return percentFromUnits(percentUnits(text))
}

/** A percentage as a person types it, with or without its sign ("99.90 %" → "99.9"); null where it is none. */
export function readPercent(text: string): Percent | null {
  const figure = text.replace(/ ?%$/, '')
  return isPercent(figure) ? canonicalPercent(figure) : null
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function comparePercent(a: Percent, b: Percent): number {
  const difference = percentUnits(a) - percentUnits(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function units(match: RegExpExecArray): bigint {
  return BigInt(match[1] as string) * 1_000_000n + BigInt((match[2] ?? '').padEnd(DECIMALS, '0'))
}
