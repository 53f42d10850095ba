import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { originOf, type ProxyTrust, peerOf } from '../../platform/trusted-proxy.ts'

type Peer = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

/**
 * Whom a bound by address holds for; null where many may stand behind one address. `undeclared`: the address of a proxy
 * that nobody declared, as far as can be told.
 */
export type Client = { key: string | null; undeclared: string | null }

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
  // A proxy of ours that does not say for whom it asks.
  if (trusts(address)) return { key: null, undeclared: null }
  const peer = peerOf(request)
  const forwards = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  if (address === peer && !trusts(peer) && forwards && isInside(peer)) return { key: null, undeclared: peer }
  return { key: isIPv6(address) ? networkOf(address) : address, undeclared: null }
}

function isInside(address: string): boolean {
  if (isIPv4(address)) return OURS.check(address, 'ipv4')
  return isIPv6(address) && OURS.check(address, 'ipv6')
}

/** The first 64 bits: whoever has one IPv6 address has as many as they like below it. */
function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  const [head = '', tail] = bare.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
