import { subprocessorPath } from '../../addresses.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { placesMatrix } from '../processing/places-matrix.ts'
import { completenessOf } from '../selection/completeness.ts'
import type { OfferedPlaces } from '../selection/offered.ts'
import {
  type ExcludedSubprocessor,
  type ListSelection,
  type SelectedSubprocessor,
  selectedFrom,
} from '../selection/selection.ts'
import type { ListTableRow, ShownList } from '../view.ts'
import { LIST_WORDS } from '../words.ts'
import type { DayRecords, ListBasis } from './data.ts'
import { isFiltering, isWanted } from './filters.ts'
import { exportsOf, followedOf, questionPath } from './links.ts'
import type { ListQuestion } from './question.ts'
import { hiddenHit, rowOf } from './row.ts'
import { sorted } from './sorting.ts'

/** The list of a day as a selection has it, with what holds whatever is looked for in it. */
export type SelectedList = {
  selected: SelectedSubprocessor[]
  excluded: ExcludedSubprocessor[]
  /** Those of the selection that process Customer Personal Data. */
  processing: SelectedSubprocessor[]
  /** How many of the whole list do. */
  allProcessing: number
  completeness: string[]
}

/** The list of a day as a selection has it, before anything is looked for. */
export function selectedList(
  { records }: DayRecords,
  selection: ListSelection,
  terms: OfferedPlaces,
): SelectedList {
  const { selected, excluded } = selectedFrom(records, selection, terms)
  const processing = selected.filter(isProcessing)
  return {
    selected,
    excluded,
    processing,
    allProcessing: records.filter(({ controllerData }) => controllerData === undefined).length,
    completeness: completenessOf(processing),
  }
}

/** Those of a selection that a question wants, in the order that it asks for. */
export function wantedOf({ selected }: SelectedList, question: ListQuestion): SelectedSubprocessor[] {
  return sorted(
    selected.filter((one) => isWanted(one, question)),
    question.sort,
  )
}

/**
 * What the page shows of a list for a question.
 * @param matching those that the question wants (`wantedOf`), or of these some
 * @param withPlaces false where the table of places by purpose is not looked at
 */
export function shownList(
  { selected, excluded, processing, allProcessing, completeness }: SelectedList,
  matching: readonly SelectedSubprocessor[],
  question: ListQuestion,
  { terms, today, firstDay }: Pick<ListBasis, 'terms' | 'today' | 'firstDay'>,
  withPlaces = true,
): ShownList {
  const shown = matching.filter(isProcessing)
  const isLessThanAll = isFiltering(question) || matching.length < selected.length
  const tableRow = (one: SelectedSubprocessor): ListTableRow => ({
    row: rowOf(one),
    // Worked out when its row is shown: a letter can leave hundreds of rows of which few are seen.
    get hit() {
      return hiddenHit(one, question.q, question.columns)
    },
  })
  return {
    day: dateInWords(question.on),
    isToday: question.on === today,
    counted: LIST_WORDS.counted(processing.length, allProcessing, placeOf(question, terms)),
    begins:
      firstDay !== null && question.on < firstDay
        ? {
            words: LIST_WORDS.begins(dateInWords(firstDay)),
            href: questionPath({ ...question, on: firstDay }, today),
          }
        : null,
    ahead: question.on > today ? LIST_WORDS.ahead : null,
    completeness,
    rows: shown.map(tableRow),
    billing: matching.filter((one) => !isProcessing(one)).map(tableRow),
    places: withPlaces ? placesMatrix(shown) : null,
    excluded: excluded.map(({ record, why }) => ({
      name: record.name,
      href: subprocessorPath(record.id),
      why,
    })),
    exports: exportsOf(question, today),
    followed: followedOf(question),
    filtered: isLessThanAll ? LIST_WORDS.filtered(shown.length, processing.length) : null,
  }
}

function isProcessing({ record }: SelectedSubprocessor): boolean {
  return record.controllerData === undefined
}

/**
 * "Enterprise, European Union, using Web console, unless AI features are on"; null where nothing is chosen.
 * @param say how services and answers are told: on pages as what the list is for, in mails as what was answered
 */
export function placeOf(
  { tier, region, services, conditions = {} }: ListSelection,
  places: Partial<OfferedPlaces> | null,
  say: Pick<typeof LIST_WORDS, 'using' | 'where'> = LIST_WORDS,
): string | null {
  const nameOf = (list: readonly { id: string; name: string }[] = [], id: string | null) =>
    list.find((one) => one.id === id)?.name
  const names = [
    nameOf(places?.tiers, tier),
    nameOf(places?.regions, region),
    services && say.using(services.map((id) => nameOf(places?.services, id) ?? id)),
    ...Object.entries(conditions).map(([id, holds]) =>
      say.where(nameOf(places?.conditions, id) ?? id, holds),
    ),
  ].filter((name) => name !== undefined)
  return names.length === 0 ? null : names.join(', ')
}
