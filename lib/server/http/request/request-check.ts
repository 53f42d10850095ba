import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { LIMITS } from './limits.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN_IN_PATH = /\/\/|[\\\u0000-\u001f\u007f]/
const ABSOLUTE_FORM = /^https?:\/\/[^/?#]*/i

/** The path of a request target, without its query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?')
  return query === -1 ? target : target.slice(0, query)
}

/** Servers must take "GET http://host/path" (RFC 9112 section 3.2.2); routing wants the path alone. */
export function toOriginForm(target: string): string {
  if (target.startsWith('/')) return target
  const rest = target.replace(ABSOLUTE_FORM, '')
  return rest === '' || rest.startsWith('?') ? `/${rest}` : rest
}

/**
 * Whether a request names one host, and one that can be: otherwise it is refused (RFC 9112 section 3.2). Node reads the
 * first of several, a proxy before it perhaps the last.
 * @param rawHeaders name, value, name, value, as they came
 */
export function namesOneHost(host: string, rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts <= 1 && HOST.test(host)
}

/**
 * The reason to refuse a request before routing, or undefined. A slash may be encoded inside a segment; a dot segment, a
 * backslash or a control character may not be there, since browsers and proxies disagree about what it then means.
 */
export function requestFault(method: string, target: string, host: string | undefined): Refusal | undefined {
  if (target.length > LIMITS.urlLength) return REFUSALS.addressTooLong
  if (!METHODS.has(method)) return REFUSALS.unknownMethod
  if (host !== undefined && !HOST.test(host)) return REFUSALS.badHost
  return isWellFormed(pathOf(target)) ? undefined : REFUSALS.badAddress
}

function isWellFormed(path: string): boolean {
  if (!path.startsWith('/') || FORBIDDEN_IN_PATH.test(path)) return false
  if (!path.includes('%') && !path.includes('/.')) return true
  try {
    return path.split('/').every((segment) => isWellFormedSegment(decodeURIComponent(segment)))
  } catch {
    return false
  }
}

/**
 * No dot segments: clients take them out before they ask (RFC 3986, section 5.2.4). Routing would take them out later, and
 * what is decided by the path as it came, such as the headers of a page, would miss it.
 */
function isWellFormedSegment(segment: string): boolean {
  return segment !== '.' && segment !== '..' && !FORBIDDEN_IN_PATH.test(segment)
}
