import type { Subprocessor } from '../schema.ts'
import type { OfferedPlaces } from '../selection/offered.ts'
import { isEveryone, type ListSelection, recordIn, selectedFrom } from '../selection/selection.ts'

/**
 * The records of a list that a selection uses, each with those of its engagements alone that the selection uses and
 * with what these say (`recordIn`). A selection that leaves nothing out has the records as they are.
 * @param terms null while no version is published: then nothing can be selected
 */
export function selectedRecords(
  list: readonly Subprocessor[],
  selection: ListSelection,
  terms: OfferedPlaces | null,
): readonly Subprocessor[] {
  if (terms === null || isEveryone(selection)) return list
  return selectedFrom(list, selection, terms).selected.map(recordIn)
}
