import { isMaterial } from '../../changes/material.ts'
import type { VersionDifference } from '../../comparison/joined-offers.ts'
import { editionOf } from '../../quantities/version-id.ts'
import type { ReleaseEntry } from '../../release/entry.ts'
import { restoring } from '../../release/restoring.ts'
import type { LintFinding, LintRule } from '../finding.ts'

type Report = (rule: LintRule, key: keyof ReleaseEntry, message: string, fix: string) => LintFinding

const LEDGER = 'data/releases.yaml'
const RESTORE = `Released entries are never edited. ${restoring('the ledger', LEDGER)}`

/**
 * Whether an entry says of itself what the comparison finds: pages, API and the feed repeat it. A version that calls
 * itself material and is not was released before this was checked, and stays as it is; no release ever wrote the rest.
 * @param differences from the release before it; null for the first, in which every obligation is new
 */
export function materialFindings(
  { version, material }: ReleaseEntry,
  differences: readonly VersionDifference[] | null,
  finding: Report,
): LintFinding[] {
  if (editionOf(version) > 0)
    return material
      ? [
          finding(
            'ledger.material',
            'material',
            'is an edition and is called a material change, which no edition is',
            RESTORE,
          ),
        ]
      : []
  const found = differences === null || isMaterial(differences)
  if (found === material) return []
  return [
    found
      ? finding(
          'ledger.material',
          'material',
          'changes an obligation and is not called a material change',
          RESTORE,
        )
      : finding(
          'ledger.not-material',
          'material',
          'is called a material change and changes nothing but sub-processors or neutral facts',
          'The entry stays as it is; the software no longer writes this of such a release.',
        ),
  ]
}
