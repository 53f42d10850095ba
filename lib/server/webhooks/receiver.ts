/** Where a webhook goes, in the form of an entry of WEBHOOK_ALLOWED_ADDRESSES: "hooks.example.com:443", "[::1]:80". */
export function hostAndPort(target: { hostname: string; port: string; protocol: string }): string {
  const { hostname, port, protocol } = target
  // undici takes the brackets of an IPv6 address off.
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname
  return `${host}:${port || (protocol === 'https:' ? 443 : 80)}`
}
