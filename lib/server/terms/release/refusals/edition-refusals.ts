import { editionFaults } from '#lib/domain/changes/edition-faults.ts'
import { editionRefusals } from '#lib/domain/changes/edition-sentences.ts'
import { offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf, nextEdition } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { isEnglish } from '../../spelling/english.ts'
import { nothingDiffers } from '../nothing-differs.ts'
import type { ReleaseRequest } from '../release-request.ts'

/** What stands against a draft as an edition of the release before it. */
export function editionRefusalsOf(
  { version, corrects }: ReleaseRequest,
  draft: OfferSource,
  before: OfferSource | null,
  ledger: readonly ReleaseEntry[],
): string[] {
  if (before === null)
    return [`There is no released version ${dateOf(version)} for edition ${version} to correct.`]
  const number = numberRefusals(version, ledger)
  if (nothingDiffers(before, draft))
    return [...number, `Nothing differs from ${before.terms.version}, so there is nothing to release.`]
  const faults = editionFaults(
    { offers: offersOf(before), subprocessors: before.subprocessors },
    { offers: offersOf(draft), subprocessors: draft.subprocessors },
    isEnglish,
  )
  return [...number, ...editionRefusals(version, faults, corrects ?? undefined)]
}

/** Editions are numbered in their order: a reader takes 2026-10-01.2 for the later one, and so does terms:new. */
function numberRefusals(version: string, ledger: readonly ReleaseEntry[]): string[] {
  const next = nextEdition(
    version,
    ledger.map((entry) => entry.version),
  )
  return version === next
    ? []
    : [`${version} is not the next edition of ${dateOf(version)}. Name the folder and its version ${next}.`]
}
