import ipaddr from 'ipaddr.js'

/** What is handed out to hosts on the internet; everything else in IPv6 is local, reserved or a way round to IPv4. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public internet: not this machine, not its networks, none that a cloud keeps for its
 * machines' secrets, and none that carries an IPv4 address inside (::ffff:127.0.0.1, NAT64, 6to4, Teredo).
 * @param address as a socket or a resolver writes it; false for what is no IP address in full
 */
export function isPublicAddress(address: string): boolean {
  // A zone is of this machine. ipaddr.js also reads 127.1 and 0x7f000001, which other programs read otherwise.
  if (address.includes('%')) return false
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 ? !isCloudService(parsed) : parsed.match(GLOBAL_IPV6)
}

/** Azure answers its machines at a public address (wire server, DNS). */
function isCloudService(address: ipaddr.IPv4): boolean {
  return address.toString() === '168.63.129.16'
}
