import { countryName } from '../places/country-name.ts'
import { placesInWords } from '../places/place-in-words.ts'
import { dpfInWords, mechanismInWords } from './mechanism.ts'
import type { Subprocessor, SubprocessorRegion } from './schema.ts'
import { type ControllerData, scopeInWords } from './scope.ts'

/** A sub-processor as one region has it, every field in words ready to print. */
export type RegionSubprocessor = Omit<
  Subprocessor,
  'seat' | 'chain' | 'regions' | 'group' | 'controllerData' | 'onlyWith' | 'dpf'
> & {
  /** Name of the country of the seat. */
  seat: string
  chain: { rank: number; parent: string | null; parentName: string | null }
  /** Whether it is a company of the vendor's own group. */
  group: boolean
  /** The data of the vendor's own that it receives instead of Customer Personal Data; null: it processes the latter. */
  controllerData: ControllerData | null
  /** What of the customer's it processes: "Customer Personal Data", or which other data only. */
  scope: string
  /** Names of the support channels that it is used for; none: it is used for every customer. */
  onlyWith: string[]
  region: string
  /** The first day on the list of the region. */
  addedOn: string
  /** "Frankfurt, Germany" and so on; or the one line "none" or "not stated". Never empty. */
  storage: string[]
  /** Names of the countries of storage, each once; none where nothing is stored, or the country is not stated. */
  storageCountries: string[]
  /** From where data are reached; as storage, but never "none". */
  access: string[]
  /** Names of the countries of access, each once; none where access is not stated. */
  accessCountries: string[]
  mechanism: string
  mechanismNote: string | null
}

/** Where an offer's sub-processors serve: a region, for a tier whose support plan has these channels. */
export type ServedOffer = { region: string; channels: readonly { id: string; name: string }[] }

/**
 * The sub-processors that an offer uses, by name: those of its region, without those that only serve support channels
 * which its plan lacks, and without what these engage. An unknown region has none; `findInconsistencies` names regions
 * and channels that do not exist.
 * @throws RangeError if a parent is not in the list
 */
export function subprocessorsOf(
  { region, channels }: ServedOffer,
  list: readonly Subprocessor[],
): RegionSubprocessor[] {
  return list
    .filter((subprocessor) => isUsed(subprocessor, channels, list))
    .flatMap((subprocessor) =>
      subprocessor.regions
        .filter((entry) => entry.region === region)
        .map((entry) => resolved(subprocessor, entry, channels, list)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/**
 * Whether a plan with these channels needs it, and needs every company above it in its chain.
 * @throws RangeError if a parent is not in the list
 */
export function isUsed(
  { onlyWith, chain }: Subprocessor,
  channels: readonly { id: string }[],
  list: readonly Subprocessor[],
): boolean {
  const served =
    onlyWith === undefined || onlyWith.channels.some((id) => channels.some((own) => own.id === id))
  return served && (chain.parent === null || isUsed(byId(chain.parent, list), channels, list))
}

function resolved(
  { seat, chain, regions: _, group, controllerData, onlyWith, dpf, ...facts }: Subprocessor,
  entry: SubprocessorRegion,
  channels: ServedOffer['channels'],
  list: readonly Subprocessor[],
): RegionSubprocessor {
  const evidence = entry.mechanism === 'dpf' && dpf !== undefined ? dpfInWords(dpf) : null
  const note = [evidence, entry.mechanismNote ?? null].filter((part) => part !== null)
  const stored = typeof entry.storage === 'string' ? [] : entry.storage
  const accessed = typeof entry.access === 'string' ? [] : entry.access
  return {
    ...facts,
    addedOn: entry.addedOn ?? facts.addedOn,
    seat: countryName(seat),
    chain: { ...chain, parentName: chain.parent === null ? null : byId(chain.parent, list).name },
    group: group ?? false,
    controllerData: controllerData ?? null,
    scope: scopeInWords(controllerData ?? null, null),
    onlyWith: channels.filter(({ id }) => onlyWith?.channels.includes(id)).map(({ name }) => name),
    region: entry.region,
    storage: placesInWords(entry.storage),
    storageCountries: [...new Set(stored.map(({ country }) => countryName(country)))],
    access: placesInWords(entry.access),
    accessCountries: [...new Set(accessed.map(({ country }) => countryName(country)))],
    mechanism: mechanismInWords(entry.mechanism),
    mechanismNote: note.length === 0 ? null : note.join(' '),
  }
}

function byId(id: string, list: readonly Subprocessor[]): Subprocessor {
  const found = list.find((subprocessor) => subprocessor.id === id)
  if (!found) throw new RangeError(`no sub-processor ${id} in the list`)
  return found
}
