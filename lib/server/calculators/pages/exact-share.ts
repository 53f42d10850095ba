import { durationInWords, grouped, MINUTE, SECOND } from '#lib/domain/quantities/time/duration.ts'
import type { Uptime } from '#lib/domain/uptime/uptime.ts'

/** An uptime as the exact fraction, in the coarsest unit that keeps it whole: "40,276 of 40,320 minutes". */
export function exactShare({ up, of }: Uptime): string {
  for (const [unit, name] of [
    [MINUTE, 'minutes'],
    [SECOND, 'seconds'],
  ] as const) {
    const size = BigInt(unit)
    if (up % size === 0n && of % size === 0n)
      return `${grouped(Number(up / size))} of ${grouped(Number(of / size))} ${name}`
  }
  return `${grouped(Number(up))} of ${grouped(Number(of))} milliseconds`
}

/** Downtime in words: "44 min down", "no downtime". */
export function downInWords({ up, of }: Uptime): string {
  return up === of ? 'no downtime' : `${durationInWords(Number(of - up))} down`
}
