import { isDeepStrictEqual } from 'node:util'
import { changedEmphasis } from '#lib/domain/changes/changed-emphasis.ts'
import { type EditionFaults, editionFaults } from '#lib/domain/changes/edition-faults.ts'
import { editionRefusals } from '#lib/domain/changes/edition-sentences.ts'
import { offersOf } from '#lib/domain/comparison/compare-versions.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf, nextEdition } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { printedFacts } from '#lib/domain/vendor/schema.ts'
import { isEnglish } from '../../spelling/english.ts'
import { nothingDiffers } from '../nothing-differs.ts'
import type { ReleaseRequest } from '../release-request.ts'

/** What stands against a draft as an edition of the release before it. */
export function editionRefusalsOf(
  { version, corrects }: ReleaseRequest,
  draft: OfferSource,
  before: OfferSource | null,
  differences: readonly VersionDifference[],
  ledger: readonly ReleaseEntry[],
): string[] {
  if (before === null)
    return [`There is no released version ${dateOf(version)} for edition ${version} to correct.`]
  const number = numberRefusals(version, ledger)
  if (nothingDiffers(before, draft))
    return [...number, `Nothing differs from ${before.terms.version}, so there is nothing to release.`]
  const [old, fresh] = [offersOf(before), offersOf(draft)]
  const faults = editionFaults(
    { offers: old, subprocessors: before.subprocessors },
    { offers: fresh, subprocessors: draft.subprocessors },
    isEnglish,
  )
  if (differences.length === 0 && saysTheSame(faults, changedEmphasis(old, fresh), before, draft))
    return [
      ...number,
      `Nothing that a customer reads changes compared with ${before.terms.version}, so there is nothing to release.`,
    ]
  return [...number, ...editionRefusals(version, faults, corrects ?? undefined)]
}

/** Whether no word, figure or fact differs where no difference is found: only emphasis, or what no page prints. */
function saysTheSame(
  { obligations, binding, subprocessors, wording }: EditionFaults,
  emphasis: readonly string[],
  before: OfferSource,
  draft: OfferSource,
): boolean {
  const changed = [...obligations, ...binding, ...subprocessors, ...wording]
  return (
    changed.every((fault) => emphasis.includes(fault)) &&
    isDeepStrictEqual(printedFacts(before.vendor), printedFacts(draft.vendor))
  )
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
