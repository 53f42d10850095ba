import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { DayRecords } from '#lib/domain/subprocessors/list/data.ts'
import type { ListQuestion } from '#lib/domain/subprocessors/list/question.ts'
import { type SelectedList, selectedList, wantedOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import type { SelectedSubprocessor } from '#lib/domain/subprocessors/selection/selection.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { publishedNotices } from '../published-notices.ts'
import { offeredPlaces } from './offered-places.ts'

/** The list of a day as a selection has it, and what of that a question wants, in its order. */
export type ChosenList = SelectedList & { matching: SelectedSubprocessor[] }

/** What answers a question, for the page, the API and the exports alike. */
export function chosenList(question: ListQuestion, terms: Terms, now: Date): ChosenList {
  const list = selectedList(recordsOn(question.on, now), question, offeredPlaces(terms))
  return { ...list, matching: wantedOf(list, question) }
}

/** The records of a day, as far as it is known by now. */
export function recordsOn(on: string, now: Date): DayRecords {
  return { on, records: listOn(publishedNotices(now), on) }
}
