import { listComparisonPath } from '#lib/domain/addresses.ts'
import { selectedDifference } from '#lib/domain/subprocessors/comparison/selected-difference.ts'
import { selectedRecords } from '#lib/domain/subprocessors/comparison/selected-records.ts'
import { changedFields } from '#lib/domain/subprocessors/ledger/difference/record-fields.ts'
import { isEveryone, type ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { namesInRecords } from '../published-notices.ts'
import { recordsOn } from '../selection/chosen-list.ts'
import { offeredPlaces } from '../selection/offered-places.ts'
import type { ListComparisonAnswer } from './answers/schema.ts'
import { fieldsOf } from './fields.ts'
import type { ListComparisonQuery } from './queries/schema.ts'
import { requiredTerms, requiredUse } from './required-terms.ts'

/**
 * What differs between the lists of two days, for a selection where one is given.
 * @throws ApiError for a selection that there is not, and for any while no version is published
 */
export function answerListComparison(query: ListComparisonQuery, now: Date): ListComparisonAnswer {
  const { from, to, tier = null, region = null } = query
  const selection: ListSelection = { tier, region, ...requiredUse(query) }
  const terms = isEveryone(selection) ? null : offeredPlaces(requiredTerms(selection, now))
  const names = namesInRecords(now)
  const of = (on: string) => selectedRecords(recordsOn(on, now).records, selection, terms)
  const { added, removed, changed } = selectedDifference(of(from), of(to), selection)
  return {
    from,
    to,
    tier,
    region,
    added,
    removed,
    changed: changed.map(({ before, after }) => ({
      id: after.id,
      name: after.name,
      fields: fieldsOf(changedFields(before, after, names)),
    })),
    page: listComparisonPath(from, to, selection),
  }
}
