import { isOfLink, LINKS_ROOT } from '#lib/domain/links/page/addresses.ts'
import { KEY_IN_ADDRESS } from '../../http/response/key-in-address.ts'

/** What no browser fetches before somebody follows a link to it: opening it is a visit. */
export const NEVER_AHEAD: readonly string[] = [`${LINKS_ROOT}/*`]

const NONE: readonly (readonly [string, string])[] = []

/** What every answer at a path bears. */
export function linkHeaders(path: string): readonly (readonly [string, string])[] {
  return isOfLink(path) ? KEY_IN_ADDRESS : NONE
}
