import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { RequestTrace } from '#lib/domain/auth/actor.ts'
import { plainAddress } from '../platform/plain-address.ts'

/** As proxies write it. */
const REQUEST_ID = /^[\w.:-]{8,100}$/

/**
 * Where a request came from, for the audit log.
 * @param headers as the server in front has written them
 */
export function traceOf(headers: Headers): RequestTrace {
  const id = headers.get('x-request-id') ?? ''
  return { network: networkOf(addressOf(headers)), requestId: REQUEST_ID.test(id) ? id : randomUUID() }
}

/** The address of the client, as the server in front has written it; empty where it is not known. */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? ''
}

/** The network of an address, "203.0.113.0/24" or "2001:db8:12::/48"; null for what is no address. */
export function networkOf(address: string): string | null {
  const plain = plainAddress(address) ?? address
  if (isIP(plain) === 0) return null
  const parsed = ipaddr.parse(plain)
  if (parsed.kind() === 'ipv4') return `${ipaddr.IPv4.networkAddressFromCIDR(`${plain}/24`)}/24`
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${plain}/48`)}/48`
}
