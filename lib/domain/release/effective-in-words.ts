import { instantInWords } from '../quantities/time/instant.ts'
import { dateOf, editionOf } from '../quantities/version-id.ts'

/**
 * From when a version applies: "1 October 2026"; with the time for an edition, which begins when it is published.
 * @param effectiveAt RFC 3339, as the ledger has it; null for the draft of an edition, which no ledger has yet
 */
export function effectiveInWords(effectiveAt: string | null): string {
  return effectiveAt === null ? '[the moment of its publication]' : instantInWords(effectiveAt)
}

/**
 * The same for a contract, which has to say of an edition what it is and what it corrects: "26 November 2026, 12:45 UTC,
 * as an edition that corrects version 2026-10-01".
 */
export function effectiveInContract(version: string, effectiveAt: string | null): string {
  const begins = effectiveInWords(effectiveAt)
  return editionOf(version) === 0
    ? begins
    : `${begins}, as an edition that corrects version ${dateOf(version)}`
}

/** "2026-10-01"; "2026-10-01.1, edition of 2026-10-01", beside the moment from which it applies. */
export function versionWithOrigin(version: string): string {
  return editionOf(version) === 0 ? version : `${version}, edition of ${dateOf(version)}`
}
