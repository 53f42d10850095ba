import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { enumerated } from '../quantities/enumeration.ts'
import type { RegionSubprocessor } from '../subprocessors/selection/of-region.ts'
import { nameWithScope } from '../subprocessors/selection/scope.ts'

const ALWAYS =
  'places in which a sub-processor processes data without storing them, such as the edge of a network; places of suppliers that process no personal data, and notice before these change'

/** What Annex III does not know of places, by the names of the sub-processors. */
export function placesNotStated({ subprocessors }: Pick<OfferFacts, 'subprocessors'>): string {
  const without = (kind: 'storage' | 'access') =>
    subprocessors.filter((entry: RegionSubprocessor) => entry[kind][0] === 'not stated').map(nameWithScope)
  const [storage, access] = [without('storage'), without('access')]
  return [
    ...(storage.length === 0 ? [] : [`the place of storage of ${enumerated(storage)}`]),
    ...(access.length === 0 ? [] : [`the places of access of ${enumerated(access)}`]),
    ALWAYS,
  ].join('; ')
}
