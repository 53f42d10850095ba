import type { Sample } from './bad-minutes.ts'
import type { Uptime } from './uptime.ts'

/**
 * One less the mean of the error rates of the intervals, exact. An interval without requests has an error rate of
 * zero; one that was not measured is left out. A fraction of moderate size is given in its lowest terms.
 * @throws RangeError when no interval was measured
 */
export function meanUptime(samples: readonly Sample[]): Uptime {
  const measured = samples.filter((sample) => sample !== null)
  if (measured.length === 0) throw new RangeError('no interval was measured')
  // Rates of the same denominator are added first: far fewer fractions are left to bring together.
  const errorsOf = new Map<number, bigint>()
  for (const { total, errors } of measured)
    if (total > 0) errorsOf.set(total, (errorsOf.get(total) ?? 0n) + BigInt(errors))
  const sum = added([...errorsOf].map(([total, errors]) => ({ over: errors, under: BigInt(total) })))
  const of = sum.under * BigInt(measured.length)
  const uptime = { up: of - sum.over, of }
  return of < EASILY_REDUCED ? reduced(uptime) : uptime
}

// Thousands of intervals make a fraction of many thousand digits. It is as exact without being reduced, and
// reducing it takes seconds.
const EASILY_REDUCED = 1n << 4_096n

type Fraction = { over: bigint; under: bigint }

/** In halves, so that the large denominators meet only at the end. */
function added(fractions: readonly Fraction[]): Fraction {
  const [first] = fractions
  if (first === undefined) return { over: 0n, under: 1n }
  if (fractions.length === 1) return first
  const middle = fractions.length >> 1
  const a = added(fractions.slice(0, middle))
  const b = added(fractions.slice(middle))
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

function reduced({ up, of }: Uptime): Uptime {
  let [a, b] = [of, up]
  while (b > 0n) [a, b] = [b, a % b]
  return { up: up / a, of: of / a }
}
