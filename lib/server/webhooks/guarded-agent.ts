import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './public-address.ts'
import { hostAndPort } from './receiver.ts'

/** A receiver that a webhook must not reach; the message names it, and says what to set where it is meant. */
export class RefusedReceiver extends Error {
  override name = 'RefusedReceiver'
}

const CONNECT_MILLISECONDS = 10_000
const MOST_HEADER_BYTES = 16_384

/**
 * An HTTP client for addresses that a stranger chose. Three looks, since each alone can be got round: at an IP address written
 * in the URL, which is never looked up; at everything a name resolves to; and at the address the socket has really reached.
 * @param allowed "host:port" as a URL writes them, which are let through whatever they resolve to
 * @param lookup how names are resolved; the system's, save in tests
 */
export function guardedAgent(
  allowed: readonly string[],
  lookup: LookupFunction = systemLookup as LookupFunction,
): Agent {
  const options = { timeout: CONNECT_MILLISECONDS, maxCachedSessions: 0 }
  const connect = buildConnector(options)
  const connectPublic = buildConnector({ ...options, lookup: publicOnly(lookup) })
  return new Agent({
    maxHeaderSize: MOST_HEADER_BYTES,
    // A connection is not kept for a receiver's next event: that one resolves, and is checked, anew.
    pipelining: 0,
    connect(target, callback) {
      if (allowed.includes(hostAndPort(target))) return connect(target, callback)
      const host = target.hostname.replace(/^\[(.*)\]$/, '$1')
      if (isIP(host) !== 0 && !isPublicAddress(host)) return callback(refused(host), null)
      connectPublic(target, (error, socket) => {
        if (error !== null) return callback(error, null)
        const reached = socket.remoteAddress ?? ''
        if (isPublicAddress(reached)) return callback(null, socket)
        socket.destroy()
        callback(refused(host, reached), null)
      })
    },
  })
}

/** A resolver that fails for a name with any address that is not public: a mixed answer is an attempt. */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error !== null) return callback(error, found, family)
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address)
      const inside = addresses.find((address) => !isPublicAddress(address))
      if (inside === undefined) return callback(null, found, family)
      callback(refused(hostname, inside), found, family)
    })
  }
}

function refused(host: string, address?: string): RefusedReceiver {
  const where = address === undefined ? host : `${host} (${address || 'no address'})`
  return new RefusedReceiver(
    `${where} is not on the public internet. If it may receive webhooks, add its host:port to WEBHOOK_ALLOWED_ADDRESSES.`,
  )
}
