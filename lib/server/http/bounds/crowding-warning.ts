import type { Logger } from 'pino'
import type { Crowding } from './open-connections.ts'

const MOST_NAMED = 20

/** Warns once of each address that has most of all connections when there are as many as may be; of so many addresses. */
export function warnOfCrowding(log: Pick<Logger, 'warn'>): (crowding: Crowding) => void {
  const named = new Set<string>()
  return ({ most, address, held }) => {
    if (named.has(address) || named.size >= MOST_NAMED) return
    named.add(address)
    log.warn(
      `All ${most} connections are taken, ${held} of them by ${address}: one of that address is closed for each new one`,
    )
  }
}
