import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { plainAddress } from './plain-address.ts'

/** What is known about the far end of a request once the proxies in between are accounted for. */
export type Origin = { address: string; protocol: 'http' | 'https'; host: string }

type Peer = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

/** Decides whether an address is a proxy of ours. */
export type ProxyTrust = (address: string) => boolean

/** True for "10.0.0.1", "10.0.0.0/8", "::1" and "fd00::/8". */
export function isAddressOrSubnet(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  if (more.length > 0 || isIP(address) === 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIPv4(address) ? 32 : 128))
}

/** The widest ranges that are anybody's own: 10.0.0.0/8 and fc00::/7. */
const WIDEST = { ipv4: 8, ipv6: 7 } as const
const FAR_APART = ['1.1.1.1', '200.1.1.1'] as const

/**
 * Whether an entry that isAddressOrSubnet accepts is wider than any network of one's own, as 0.0.0.0/0 and ::/0 are: whoever is in it
 * may say which address they come from. Of IPv6, ::ffff:0:0/96 holds all of IPv4.
 */
export function isTooWide(entry: string): boolean {
  const [address = '', prefix] = entry.split('/')
  if (prefix === undefined) return false
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  const trusts = trustProxies([entry])
  return Number(prefix) < WIDEST[family] || FAR_APART.every(trusts)
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
  const address = socket.remoteAddress ?? ''
  return plainAddress(address) ?? address
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
    address: forwardedFor(headers, peer, trusts).address,
    protocol: isSecure(request, trusts) ? 'https' : 'http',
    host: lastOf(headers['x-forwarded-host']) ?? host,
  }
}

/** Whether the client came over TLS, which only a proxy of ours may say. Most requests name no protocol: that costs nothing. */
export function isSecure(request: Peer, trusts: ProxyTrust): boolean {
  const said = lastOf(request.headers['x-forwarded-proto'])
  return said === 'https' && trusts(peerOf(request))
}

/** What a proxy of ours writes in place of an address, so that nobody can tell for whom it asks; null where it does not. */
export function unreadableClient(request: Peer, trusts: ProxyTrust): string | null {
  const peer = peerOf(request)
  return trusts(peer) ? forwardedFor(request.headers, peer, trusts).unreadable : null
}

/** Takes the id of a request away that no proxy of ours has given it: what is recorded under it is not for clients to choose. */
export function dropForeignRequestId(request: Peer, trusts: ProxyTrust): void {
  if (!trusts(peerOf(request))) delete request.headers['x-request-id']
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

/**
 * The first address from the right that is not ours. `unreadable`: what stands before it and names no address, such as
 * "unknown"; whoever is further left may have been written by anyone.
 */
function forwardedFor(
  headers: IncomingHttpHeaders,
  peer: string,
  trusts: ProxyTrust,
): { address: string; unreadable: string | null } {
  const said = String(headers['x-forwarded-for'] ?? '')
  let client = peer
  for (const hop of said === '' ? [] : said.split(',').reverse()) {
    const address = plainAddress(hop.trim())
    if (address === null) return { address: client, unreadable: hop.trim() }
    client = address
    if (!trusts(address)) break
  }
  return { address: client, unreadable: null }
}

function lastOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  return String(header).split(',').at(-1)?.trim() || undefined
}
