import type { ContractTerms } from '#lib/domain/contracts/customer.ts'
import type { ListSelection } from '#lib/domain/subprocessors/selection/selection.ts'
import { offeredSelection } from '#lib/domain/subscriptions/subscription.ts'
import { offeredPlaces } from '../../subprocessors/selection/offered-places.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'

/** What of the list of sub-processors is a contract's, as it can be asked of what is offered now. */
export function selectionOf(
  { tier, region, services, conditions }: Pick<ContractTerms, 'tier' | 'region' | 'services' | 'conditions'>,
  now: Date,
): ListSelection {
  const own = { tier, region, ...(services === null ? {} : { services }), conditions }
  const terms = shownTerms(now)?.source.terms
  return terms === undefined ? own : offeredSelection(own, offeredPlaces(terms))
}
