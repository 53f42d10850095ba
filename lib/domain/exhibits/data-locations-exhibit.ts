import type { OfferFacts } from '../offer-facts.ts'
import type { RegionSubprocessor } from '../subprocessors/of-region.ts'
import { placeInCountry } from '../subprocessors/place-in-words.ts'
import { type Exhibit, exhibit } from './table.ts'

type Located = Pick<OfferFacts, 'region' | 'vendor' | 'subprocessors'>

/** Every place in which data lie, who stores them there, and what for: the vendor's own places first. */
export function dataLocationsExhibit({ region, vendor, subprocessors }: Located): Exhibit {
  const storing = byPlace(subprocessors)
  const own = region.dataLocations.map(({ place, country, purpose }) => ({
    place: placeInCountry(place, country),
    purpose,
  }))
  const elsewhere = [...storing].filter(([place]) => !own.some((entry) => entry.place === place))
  return exhibit(
    'data-locations',
    `Where data are stored: ${region.name}`,
    [{ label: 'Location' }, { label: 'Stored by', width: 1.4 }, { label: 'Purpose', width: 2 }],
    [
      ...own.map(({ place, purpose }, index): [string, string, string, string] => [
        `${index}`,
        place,
        storedBy(vendor.shortName, storing.get(place) ?? []),
        purpose,
      ]),
      ...elsewhere.map(([place, entries], index): [string, string, string, string] => [
        `${own.length + index}`,
        place === 'not stated' ? 'Place not stated' : place,
        names(entries),
        purposes(entries),
      ]),
    ],
  )
}

function byPlace(subprocessors: readonly RegionSubprocessor[]): Map<string, RegionSubprocessor[]> {
  const storing = new Map<string, RegionSubprocessor[]>()
  for (const entry of subprocessors)
    for (const place of entry.storage.filter((words) => words !== 'none'))
      storing.set(place, [...(storing.get(place) ?? []), entry])
  return storing
}

function storedBy(vendor: string, entries: readonly RegionSubprocessor[]): string {
  return entries.length === 0 ? vendor : `${vendor}; sub-processors: ${names(entries)}`
}

function names(entries: readonly RegionSubprocessor[]): string {
  return entries.map(({ name }) => name).join(', ')
}

function purposes(entries: readonly RegionSubprocessor[]): string {
  if (entries.length === 1) return entries[0]?.purpose ?? ''
  return entries.map(({ name, purpose }) => `${name}: ${purpose}`).join(' ')
}
