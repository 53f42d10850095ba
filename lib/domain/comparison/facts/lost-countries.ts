import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import { storageElsewhere } from '../../transfers/storage-elsewhere.ts'
import type { FactDifference } from './compare-facts.ts'

/**
 * A country in which sub-processors no longer store data is better for the customer, unless the later offer leaves open
 * where one of them stores: it may be there, so that the loss must be read.
 */
export function withLostCountriesWeighed(
  differences: readonly FactDifference[],
  after: Pick<OfferFacts, 'region' | 'subprocessors'>,
): FactDifference[] {
  const isOpen = storageElsewhere(after).notStated.length > 0
  return differences.map((difference) =>
    isOpen && difference.id.startsWith('subprocessor-country.') && difference.after === null
      ? { ...difference, direction: 'needs-reading' }
      : difference,
  )
}
