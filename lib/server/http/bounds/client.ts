import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'
import { originOf, type ProxyTrust, peerOf, unreadableClient } from '../../platform/trusted-proxy.ts'

type Peer = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

/** Why clients behind a proxy cannot be told apart. `said`: what it writes in place of an address. */
export type ProxyFault =
  | { proxy: string; why: 'undeclared' }
  | { proxy: string; why: 'unreadable'; said: string }

/**
 * Whom a bound by address holds for; null where many may stand behind one address. `fault`: what there is to be set right
 * about the proxy that they stand behind, as far as can be told.
 */
export type Client = { key: string | null; fault: ProxyFault | null }

const OURS = new BlockList()
for (const [address, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
] as const)
  OURS.addSubnet(address, prefix, 'ipv4')
for (const [address, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  OURS.addSubnet(address, prefix, 'ipv6')

/**
 * The client of a request. Behind a proxy that is not in TRUSTED_PROXIES everyone has the proxy's address: whoever comes
 * from inside the network and says that it forwards is taken for one. From outside, that header changes nothing.
 */
export function clientOf(request: Peer, trusts: ProxyTrust): Client {
  const { address } = originOf(request, trusts)
  const peer = peerOf(request)
  // A proxy of ours that does not say for whom it asks.
  if (trusts(address)) {
    const said = unreadableClient(request, trusts)
    return { key: null, fault: said === null ? null : { proxy: peer, why: 'unreadable', said } }
  }
  const forwards = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  if (address === peer && !trusts(peer) && forwards && isInside(peer))
    return { key: null, fault: { proxy: peer, why: 'undeclared' } }
  return { key: clientKey(address), fault: null }
}

/** What an address counts as: of IPv6, its network. */
export function clientKey(address: string): string {
  return isIPv6(address) ? networkOf(address) : address
}

/** Whether an address is of a network of one's own, and may be that of a proxy. */
export function isInside(address: string): boolean {
  if (isIPv4(address)) return OURS.check(address, 'ipv4')
  return isIPv6(address) && OURS.check(address, 'ipv6')
}

/** The first 64 bits: whoever has one IPv6 address has as many as they like below it. */
function networkOf(address: string): string {
  const { parts } = ipaddr.IPv6.parse(address)
  return parts
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}
