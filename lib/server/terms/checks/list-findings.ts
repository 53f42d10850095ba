import type { LintFinding } from '#lib/domain/lint/finding.ts'
import { alwaysStatedFindings } from '#lib/domain/lint/subprocessors/always-stated-rule.ts'
import { dpfEntryFindings } from '#lib/domain/lint/subprocessors/dpf-rule.ts'
import { employerFindings } from '#lib/domain/lint/subprocessors/employer-rule.ts'
import { groupAccessFindings } from '#lib/domain/lint/subprocessors/group-access-rule.ts'
import { mechanismFindings } from '#lib/domain/lint/subprocessors/mechanism-rule.ts'
import { parentScopeFindings } from '#lib/domain/lint/subprocessors/parent-scope-rule.ts'
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
    ...dpfEntryFindings(list, (publishedAt ?? now.toISOString()).slice(0, 10)),
    ...mechanismFindings(terms, list),
    ...alwaysStatedFindings(list),
    ...parentScopeFindings(list),
    ...employerFindings(terms, list, vendor),
    ...groupAccessFindings(terms, list),
  ]
}
