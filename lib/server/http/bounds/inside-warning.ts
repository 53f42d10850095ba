import type { Logger } from 'pino'
import type { InsideCrowd } from './hourly-bound.ts'

/**
 * Warns once that more comes from inside the network than one client may ask for: a proxy that is not declared, and does not say
 * for whom it asks, looks like that.
 * @param what is asked for, such as "subscriptions"
 */
export function warnOfInside(log: () => Pick<Logger, 'warn'>, what: string): (crowd: InsideCrowd) => void {
  let isTold = false
  return ({ address, most, together }) => {
    if (isTold) return
    isTold = true
    const from = address === '' ? 'clients without an address' : address
    log().warn(
      `More than ${most} ${what} within an hour were asked for from inside the network, last by ${from}. If that is a proxy, add it to ` +
        `TRUSTED_PROXIES and have it send X-Forwarded-For: until then everyone behind it shares one bound of ${together} an hour`,
    )
  }
}
