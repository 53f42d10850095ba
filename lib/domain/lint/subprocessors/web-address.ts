/**
 * Second labels under which the registries of many countries register: "co.uk", "com.au". Those of one country alone stand with
 * it. The whole list (publicsuffix.org) has thousands: of a suffix that is missing here, all domains under it count as one.
 */
const SUFFIX =
  /(?:^|\.)(?:(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}|(?:ad|go|ne|or)\.jp|(?:go|or|re)\.kr|(?:ltd|me|plc)\.uk)$/

const NUMBERS = /^[\d.]+$|^\[/

/** Whether two addresses lead to the same page: in any spelling of the host, with or without a slash at the end, or a place on the page. */
export function isSameAddress(one: string, other: string): boolean {
  return pageOf(one) === pageOf(other)
}

/**
 * The domain that somebody has registered: "example.com" of `https://www.example.com/a`, "example.co.uk" of
 * `https://lists.example.co.uk`. Of a host without a name, its number.
 */
export function registeredDomain(address: string): string {
  const host = hostOf(new URL(address))
  if (NUMBERS.test(host)) return host
  return host
    .split('.')
    .slice(SUFFIX.test(host) ? -3 : -2)
    .join('.')
}

function pageOf(address: string): string {
  // Parsed, the host is in small letters, and the port of the scheme is gone.
  const url = new URL(address)
  return `${url.protocol}//${hostOf(url)}:${url.port}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

/** A full stop at the end is that of the root, and names the same host. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/\.$/, '')
}
