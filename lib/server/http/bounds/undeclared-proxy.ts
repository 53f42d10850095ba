import type { Logger } from 'pino'

const MOST_NAMED = 20

/** Warns of each proxy that is not declared, once; of so many, for anyone inside the network can say that it is one. */
export function warnOfProxies(log: Pick<Logger, 'warn'>): (address: string) => void {
  const named = new Set<string>()
  return (address) => {
    if (named.has(address) || named.size >= MOST_NAMED) return
    named.add(address)
    log.warn(
      `Requests are forwarded by ${address}, which is not in TRUSTED_PROXIES: clients behind it cannot be told apart, so limits per address do not apply to them`,
    )
  }
}
