import { countryName } from './country-name.ts'
import { mechanismInWords } from './mechanism.ts'
import type { Subprocessor, SubprocessorPlace, SubprocessorRegion } from './schema.ts'

/** A sub-processor as one region has it, every field in words ready to print. */
export type RegionSubprocessor = Omit<Subprocessor, 'seat' | 'chain' | 'regions'> & {
  /** Name of the country of the seat. */
  seat: string
  chain: { rank: number; parent: string | null; parentName: string | null }
  region: string
  /** "Frankfurt, Germany" and so on; or the one line "none" or "not stated". Never empty. */
  storage: string[]
  /** From where data are reached; as storage, but never "none". */
  access: string[]
  mechanism: string
  mechanismNote: string | null
}

/**
 * The sub-processors that serve a region, by name. An unknown region has none; `findInconsistencies` names
 * regions that do not exist.
 * @throws RangeError if a parent is not in the list
 */
export function subprocessorsOf(region: string, list: readonly Subprocessor[]): RegionSubprocessor[] {
  return list
    .flatMap((subprocessor) =>
      subprocessor.regions
        .filter((entry) => entry.region === region)
        .map((entry) => resolved(subprocessor, entry, list)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

function resolved(
  { seat, chain, regions: _, ...facts }: Subprocessor,
  entry: SubprocessorRegion,
  list: readonly Subprocessor[],
): RegionSubprocessor {
  return {
    ...facts,
    seat: countryName(seat),
    chain: { ...chain, parentName: chain.parent === null ? null : nameOf(chain.parent, list) },
    region: entry.region,
    storage: placesInWords(entry.storage),
    access: placesInWords(entry.access),
    mechanism: mechanismInWords(entry.mechanism),
    mechanismNote: entry.mechanismNote ?? null,
  }
}

function nameOf(id: string, list: readonly Subprocessor[]): string {
  const found = list.find((subprocessor) => subprocessor.id === id)
  if (!found) throw new RangeError(`no sub-processor ${id} in the list`)
  return found.name
}

function placesInWords(places: readonly SubprocessorPlace[] | 'none' | 'not stated'): string[] {
  return typeof places === 'string' ? [places] : places.map(placeInWords)
}

function placeInWords({ place, country }: SubprocessorPlace): string {
  const name = countryName(country)
  if (place === 'not stated') return `${name} (place not stated)`
  // A city state would read "Singapore, Singapore".
  return place === name ? name : `${place}, ${name}`
}
