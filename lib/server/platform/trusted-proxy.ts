import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'

/** What is known about the far end of a request once the proxies in between are accounted for. */
export type Origin = { address: string; protocol: 'http' | 'https'; host: string }

type Peer = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

/** Decides whether an address is a proxy of ours. */
export type ProxyTrust = (address: string) => boolean

const MAPPED_IPV4 = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i

/** True for "10.0.0.1", "10.0.0.0/8", "::1" and "fd00::/8". */
export function isAddressOrSubnet(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  if (more.length > 0 || isIP(address) === 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIPv4(address) ? 32 : 128))
}

/** Builds the test from entries that isAddressOrSubnet accepts. Without entries nobody is trusted. */
export function trustProxies(entries: readonly string[]): ProxyTrust {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

/** The address at the far end of the connection itself. */
export function peerOf({ socket }: Pick<Peer, 'socket'>): string {
  return (socket.remoteAddress ?? '').replace(MAPPED_IPV4, '')
}

/**
 * Finds the client behind our proxies. X-Forwarded-For is read from the right, as each proxy appends the
 * address it saw: the first one that is not ours is the client, whatever the client wrote before it.
 */
export function originOf(request: Peer, trusts: ProxyTrust): Origin {
  const { headers } = request
  const peer = peerOf(request)
  const host = headers.host ?? ''
  if (!trusts(peer)) return { address: peer, protocol: 'http', host }
  return {
    address: clientAddress(headers['x-forwarded-for'], peer, trusts),
    protocol: lastOf(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http',
    host: lastOf(headers['x-forwarded-host']) ?? host,
  }
}

/** Replaces whatever forwarding headers came with the ones that are true, so that no code behind is misled. */
export function overwriteForwarding(headers: IncomingHttpHeaders, origin: Origin): void {
  delete headers.forwarded
  delete headers['x-real-ip']
  delete headers['x-forwarded-port']
  headers['x-forwarded-for'] = origin.address
  headers['x-forwarded-proto'] = origin.protocol
  headers['x-forwarded-host'] = origin.host
}

function clientAddress(forwarded: string | string[] | undefined, peer: string, trusts: ProxyTrust): string {
  let client = peer
  for (const hop of String(forwarded ?? '')
    .split(',')
    .reverse()) {
    const address = hop.trim().replace(MAPPED_IPV4, '')
    if (isIP(address) === 0) return client
    client = address
    if (!trusts(address)) return client
  }
  return client
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return (
    String(header ?? '')
      .split(',')
      .at(-1)
      ?.trim() || undefined
  )
}
