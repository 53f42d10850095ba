import { recordWithoutDecided } from '../engagements/engagements.ts'
import { differenceOf, type ListDifference } from '../ledger/difference/list-difference.ts'
import type { Subprocessor } from '../schema.ts'
import type { ListSelection } from '../selection/selection.ts'

/**
 * What turns a selection's list into another one of it. A limit within which the selection is known to be changes nothing for it,
 * as notices say too (`touchesUse`): an engagement that is for the console alone from a day on stays the same for those who
 * use the console.
 * @param before with what the selection uses alone (`selectedRecords`), as `after`
 */
export function selectedDifference(
  before: readonly Subprocessor[],
  after: readonly Subprocessor[],
  selection: ListSelection,
): ListDifference {
  const [old, fresh] = [before, after].map((list) =>
    list.map((record) => recordWithoutDecided(record, selection)),
  ) as [Subprocessor[], Subprocessor[]]
  const { added, removed, changed } = differenceOf(old, fresh)
  const whole = (some: readonly Subprocessor[], list: readonly Subprocessor[]) =>
    some.flatMap(({ id }) => list.filter((record) => record.id === id))
  return { added: whole(added, after), removed: whole(removed, before), changed }
}
