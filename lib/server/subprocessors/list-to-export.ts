import { subprocessorPath } from '#lib/domain/addresses.ts'
import { narrowedBy } from '#lib/domain/subprocessors/list/narrowed.ts'
import type { ListQuestion } from '#lib/domain/subprocessors/list/question.ts'
import { placeOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import type { ExportedList } from '#lib/domain/subprocessors/list-tables.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { environment } from '../platform/env.ts'
import { catalogue } from '../terms/current.ts'
import { listBegins } from './list-begins.ts'
import { chosenList } from './selection/chosen-list.ts'
import { offeredPlaces } from './selection/offered-places.ts'

/** The companies that answer a question, as every file that holds them has them. @param now business time */
export function listToExport(question: ListQuestion, terms: Terms, now: Date): ExportedList {
  const { selected, matching } = chosenList(question, terms, now)
  return {
    selected: matching,
    narrowed: narrowedBy(question, matching, selected),
    on: question.on,
    begins: listBegins(now),
    place: placeOf(question, offeredPlaces(terms)) ?? LIST_WORDS.everywhere,
    vendor: catalogue().vendor,
    pageOf: (id) => `${environment().PUBLIC_URL.replace(/\/$/, '')}${subprocessorPath(id)}`,
  }
}
