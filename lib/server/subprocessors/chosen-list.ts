import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { hitIn } from '#lib/domain/subprocessors/search.ts'
import {
  type ExcludedSubprocessor,
  reachesOutsideEea,
  type SelectedSubprocessor,
  selectedFrom,
} from '#lib/domain/subprocessors/selection.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import type { ListQuestion } from './list-question.ts'
import { offeredPlaces } from './offered-places.ts'
import { publishedNotices } from './published-notices.ts'

/** The list of a day: all of it, what a selection uses and what not, and what of that a search leaves. */
export type ChosenList = {
  listed: Subprocessor[]
  selected: SelectedSubprocessor[]
  excluded: ExcludedSubprocessor[]
  matching: SelectedSubprocessor[]
}

/** What answers a question, for the page, the API and the exports alike. */
export function chosenList(question: ListQuestion, terms: Terms, now: Date): ChosenList {
  const listed = listOn(publishedNotices(now), question.on)
  const { selected, excluded } = selectedFrom(listed, question, offeredPlaces(terms))
  const matching = selected.filter(
    (one) =>
      (question.q === '' || hitIn(one, question.q) !== null) &&
      (!question.outsideEea || reachesOutsideEea(one)),
  )
  return { listed, selected, excluded, matching }
}
