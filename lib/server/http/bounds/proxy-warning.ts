import type { Logger } from 'pino'
import type { ProxyFault } from './client.ts'

const MOST_NAMED = 20
const LONGEST = 60

/** Warns of each proxy that hides its clients, once; of so many, for anyone inside the network can say that it is one. */
export function warnOfProxies(log: Pick<Logger, 'warn'>): (fault: ProxyFault) => void {
  const named = new Set<string>()
  return (fault) => {
    const name = `${fault.proxy} ${fault.why}`
    if (named.has(name) || named.size >= MOST_NAMED) return
    named.add(name)
    log.warn(
      `${inWords(fault)}: clients behind it cannot be told apart, so limits per address do not apply to them`,
    )
  }
}

function inWords(fault: ProxyFault): string {
  return fault.why === 'undeclared'
    ? `Requests are forwarded by ${fault.proxy}, which is not in TRUSTED_PROXIES`
    : `The proxy ${fault.proxy} writes ${JSON.stringify(fault.said.slice(0, LONGEST))} into X-Forwarded-For, which is not an address`
}
