/** By which people, and programs that look for leaked secrets, know a key of this desk. */
export const TOKEN_START = 'sladesk_'

const SHOWN = TOKEN_START.length + 6

/** How a list shows a key, so that people can tell theirs apart: "sladesk_9fK2xw…". */
export function shownStart(token: string): string {
  return `${token.slice(0, SHOWN)}…`
}

/**
 * The token in an Authorization header (RFC 6750); empty where there is none. The name of the scheme may be in any case.
 * @param header null where the request has none
 */
export function bearerToken(header: string | null): string {
  return /^bearer +([\w\-.~+/]+=*)$/i.exec(header ?? '')?.[1] ?? ''
}
