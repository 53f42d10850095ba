import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** "203.0.113.7:5555" and "[2001:db8::1]:5555", as some proxies write them; the brackets alone, too. */
const WITH_PORT = /^(?:\[(?<v6>[^\]]+)\](?::\d{1,5})?|(?<v4>\d+\.\d+\.\d+\.\d+):\d{1,5})$/

/**
 * The address that a proxy or a socket names, without a port, and as IPv4 where it is one within IPv6 (RFC 4291 section
 * 2.5.5.2), however that is written. Null for anything else.
 */
export function plainAddress(text: string): string | null {
  const { v4, v6 } = WITH_PORT.exec(text)?.groups ?? {}
  const address = v4 ?? v6 ?? text
  const family = isIP(address)
  if (family === 0) return null
  // Asked of every request: most have one, and there is nothing to be changed about it.
  if (family === 4) return address
  const parsed = ipaddr.parse(address)
  return parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()
    ? parsed.toIPv4Address().toString()
    : address
}
