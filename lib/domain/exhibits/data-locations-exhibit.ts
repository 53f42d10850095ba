import type { OfferFacts } from '../offer-facts/offer-facts.ts'
import { placeInCountry } from '../places/place-in-words.ts'
import { processing } from '../subprocessors/processing/processing.ts'
import type { RegionSubprocessor } from '../subprocessors/selection/of-region.ts'
import { type Exhibit, exhibit } from './table.ts'

type Located = Pick<OfferFacts, 'region' | 'vendor' | 'subprocessors'>

/**
 * Every place in which Customer Personal Data lie, who stores them there, and what for: the vendor's own places first,
 * one row for each who stores.
 */
export function dataLocationsExhibit({ region, vendor, subprocessors }: Located): Exhibit {
  const storing = byPlace(processing(subprocessors))
  const own = region.dataLocations.map(({ place, country, purpose }) => ({
    place: placeInCountry(place, country),
    purpose,
  }))
  const elsewhere = [...storing].filter(([place]) => !own.some((entry) => entry.place === place))
  const rows = [
    ...own.flatMap(({ place, purpose }) => [
      [place, vendor.shortName, purpose],
      ...rowsOf(place, storing.get(place) ?? []),
    ]),
    ...elsewhere.flatMap(([place, entries]) =>
      rowsOf(place === 'not stated' ? 'Place not stated' : place, entries),
    ),
  ]
  return exhibit(
    'data-locations',
    `Where data are stored: ${region.name}`,
    [{ label: 'Location' }, { label: 'Stored by' }, { label: 'Purpose', width: 2 }],
    rows.map((cells, index): [string, ...string[]] => [`${index}`, ...cells]),
  )
}

/** Each with its own purpose. */
function rowsOf(place: string, entries: readonly RegionSubprocessor[]): string[][] {
  return entries.map(({ name, purpose }) => [place, `${name} (sub-processor)`, purpose])
}

function byPlace(subprocessors: readonly RegionSubprocessor[]): Map<string, RegionSubprocessor[]> {
  const storing = new Map<string, RegionSubprocessor[]>()
  for (const entry of subprocessors)
    for (const place of entry.storage.filter((words) => words !== 'none'))
      storing.set(place, [...(storing.get(place) ?? []), entry])
  return storing
}
