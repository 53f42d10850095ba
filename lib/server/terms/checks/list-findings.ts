import type { LintFinding } from '#lib/domain/lint/finding.ts'
import { addressFindings } from '#lib/domain/lint/subprocessors/address-rule.ts'
import { alwaysStatedFindings } from '#lib/domain/lint/subprocessors/always-stated-rule.ts'
import { dpfParticipantFindings } from '#lib/domain/lint/subprocessors/dpf-participant-rule.ts'
import { dpfEntryFindings } from '#lib/domain/lint/subprocessors/dpf-rule.ts'
import { employerFindings } from '#lib/domain/lint/subprocessors/employer-rule.ts'
import { groupAccessFindings } from '#lib/domain/lint/subprocessors/group-access-rule.ts'
import { mechanismFindings } from '#lib/domain/lint/subprocessors/mechanism-rule.ts'
import { notStatedFindings } from '#lib/domain/lint/subprocessors/not-stated-rule.ts'
import { notePlacesFindings } from '#lib/domain/lint/subprocessors/note-places-rule.ts'
import { ownListFindings } from '#lib/domain/lint/subprocessors/own-list-rules.ts'
import { parentScopeFindings } from '#lib/domain/lint/subprocessors/parent-scope-rule.ts'
import type { CalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import type { Catalogue } from '../catalogue.ts'

/**
 * What the rules find in the list of sub-processors of a version, released or a draft.
 * @param versions every version, drafts included
 */
export function listFindings(
  version: string,
  { versions, ledger }: Pick<Catalogue, 'versions' | 'ledger'>,
  now: Date,
): LintFinding[] {
  const source = versions.get(version)
  if (source === undefined) return []
  const { terms, vendor, subprocessors: list } = source
  const publishedAt = ledger.find((release) => release.version === version)?.publishedAt
  return [
    ...recordFindings(list, terms, (publishedAt ?? now.toISOString()).slice(0, 10)),
    ...employerFindings(terms, list, vendor),
    ...groupAccessFindings(terms, list),
  ]
}

/**
 * What the rules find in the records of a list themselves, such as the one that is being worked on: what is announced for later
 * is in no version yet.
 * @param terms whose regions the mechanisms must fit
 * @param day on which evidence must have been seen
 */
export function recordFindings(
  list: readonly Subprocessor[],
  terms: Pick<Terms, 'regions'>,
  day: CalendarDate,
): LintFinding[] {
  return [
    ...dpfEntryFindings(list, day),
    ...dpfParticipantFindings(list),
    ...mechanismFindings(terms, list),
    ...notePlacesFindings(list),
    ...alwaysStatedFindings(list),
    ...notStatedFindings(list),
    ...addressFindings(list),
    ...parentScopeFindings(list),
    ...ownListFindings(list),
  ]
}
