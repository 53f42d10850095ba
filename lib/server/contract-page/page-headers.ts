import { CONTRACT_PAGES_ROOT, isOfContractPage } from '#lib/domain/contracts/page/addresses.ts'
import { KEY_IN_ADDRESS } from '../http/response/key-in-address.ts'

/** What no browser fetches before somebody follows a link to it. */
export const NEVER_AHEAD: readonly string[] = [`${CONTRACT_PAGES_ROOT}/*`]

const NONE: readonly (readonly [string, string])[] = []

/** What every answer at a path bears, found or not. */
export function contractPageHeaders(path: string): readonly (readonly [string, string])[] {
  return isOfContractPage(path) ? KEY_IN_ADDRESS : NONE
}
