import type { Uptime } from './uptime.ts'

/** Whether uptime is rounded before it is compared with the target and the bands. */
export type ComparisonRounding = 'none' | { decimals: number }

/** The uptime that is compared: exact, or rounded half up to so many decimals of a percent. */
export function compared({ up, of }: Uptime, rounding: ComparisonRounding): Uptime {
  if (rounding === 'none') return { up, of }
  const scale = 100n * 10n ** BigInt(rounding.decimals)
  return { up: (2n * up * scale + of) / (2n * of), of: scale }
}
