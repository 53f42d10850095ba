import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import { unpublishedRecords } from '#lib/domain/subprocessors/ledger/working-copy.ts'
import type { Catalogue } from '../../catalogue.ts'

/**
 * A version carries the list that notices have published. What is only written would be in no notice and in no version; an
 * edition carries no change of the list in any case.
 */
export function unpublishedListRefusals(
  version: string,
  { subprocessors, notices }: Pick<Catalogue, 'subprocessors' | 'notices'>,
): string[] {
  const pending = unpublishedRecords(subprocessors, notices).map(({ id }) => id)
  if (editionOf(version) > 0 || pending.length === 0) return []
  return [
    `data/subprocessors holds changes that no notice publishes: ${enumerated(pending)}. ` +
      'Publish them first with: npm run subprocessors:change, then npm run subprocessors:publish. ' +
      'Or undo them with: git checkout -- data/subprocessors',
  ]
}
