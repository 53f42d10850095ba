import { listComparisonPath, subprocessorPath } from '../../addresses.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { changedFields, type NamesInRecords, recordFields } from '../ledger/difference/record-fields.ts'
import type { DayRecords } from '../list/data.ts'
import { placeOf } from '../list/shown-list.ts'
import type { Subprocessor } from '../schema.ts'
import type { ListSelection } from '../selection/selection.ts'
import type { ComparedLists } from '../view.ts'
import type { ComparisonBasis } from './data.ts'
import { selectedDifference } from './selected-difference.ts'
import { selectedRecords } from './selected-records.ts'
import { COMPARISON_WORDS } from './words.ts'

/** What turns the list of one day into that of another, for a selection, field by field. */
export function comparedLists(
  from: DayRecords,
  to: DayRecords,
  selection: ListSelection,
  basis: Pick<ComparisonBasis, 'terms' | 'today' | 'changes'>,
  names: NamesInRecords,
): ComparedLists {
  const { terms } = basis
  const [before, after] = [from, to].map(({ records }) => selectedRecords(records, selection, terms)) as [
    readonly Subprocessor[],
    readonly Subprocessor[],
  ]
  const { added, removed, changed } = selectedDifference(before, after, selection)
  const place = placeOf(selection, terms)
  const whole = (record: Subprocessor) => ({
    name: record.name,
    href: subprocessorPath(record.id),
    record: recordFields(record, names),
  })
  return {
    from: dateInWords(from.on),
    to: dateInWords(to.on),
    counted: COMPARISON_WORDS.counted(added.length, removed.length, changed.length, place),
    notes: notesOn(from, to, basis),
    place,
    swapped: {
      words: COMPARISON_WORDS.swap(dateInWords(to.on), dateInWords(from.on)),
      from: to.on,
      to: from.on,
      href: listComparisonPath(to.on, from.on, selection),
    },
    added: added.map(whole),
    removed: removed.map(whole),
    changed: changed.map(({ before, after }) => ({
      name: after.name,
      href: subprocessorPath(after.id),
      fields: changedFields(before, after, names),
    })),
  }
}

/** What a reader has to know of the days themselves. */
function notesOn(
  from: DayRecords,
  to: DayRecords,
  { today, changes }: Pick<ComparisonBasis, 'today' | 'changes'>,
): string[] {
  const days = [from.on, to.on]
  return [
    ...(changes !== null && days.some((day) => day < changes.first)
      ? [COMPARISON_WORDS.begins(dateInWords(changes.first))]
      : []),
    ...(days.some((day) => day > today) ? [COMPARISON_WORDS.ahead] : []),
  ]
}
