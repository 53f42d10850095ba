import { countryName } from '../../places/country-name.ts'
import { placesInWords } from '../../places/place-in-words.ts'
import { type CustomerUse, type EngagedFor, isEngagedFor, limitsInWords } from '../engagements/engagements.ts'
import { dpfInWords, mechanismInWords } from '../processing/mechanism.ts'
import type { Subprocessor, SubprocessorRegion } from '../schema.ts'
import { type ControllerData, scopeInWords } from './scope.ts'

/** A sub-processor as it is engaged in one region, every field in words ready to print. One may have several there. */
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
  /** The name of the engagement, where the company has several in the region. */
  engagement: string | null
  /** For whom it is engaged, as sentences: "Only if AI features are on." None: for every customer. */
  limits: string[]
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

/**
 * Where an offer's sub-processors serve: a region, for a tier whose support plan has these channels. Of a customer, what it
 * uses of the rest.
 */
export type ServedOffer = CustomerUse & {
  region: string
  channels: readonly { id: string; name: string }[]
  /** Names for what engagements refer to by id. */
  names?: (EngagedFor & { tiers?: readonly { id: string; name: string }[] }) | undefined
}

/**
 * The engagements of sub-processors that an offer uses, by name: those of its region, without those that only serve support
 * channels which its plan lacks, services, tiers or conditions that are not the customer's, and without what these
 * engage. An unknown region has none; `findInconsistencies` names regions and channels that do not exist.
 * @throws RangeError if a parent is not in the list
 */
export function subprocessorsOf(served: ServedOffer, list: readonly Subprocessor[]): RegionSubprocessor[] {
  return list
    .flatMap((subprocessor) =>
      engagementsOf(subprocessor, served, list).map((entry) => resolved(subprocessor, entry, served, list)),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** What a company is engaged for in an offer; nothing where one above it in its chain is engaged for nothing. */
function engagementsOf(
  subprocessor: Subprocessor,
  served: ServedOffer,
  list: readonly Subprocessor[],
): SubprocessorRegion[] {
  if (!isUsed(subprocessor, served.channels, list) || !isReached(subprocessor, served, list)) return []
  return subprocessor.regions.filter((entry) => entry.region === served.region && isEngagedFor(entry, served))
}

/** Whether each company above it has an engagement for the customer. One that does not serve the region at all is told elsewhere. */
function isReached({ chain }: Subprocessor, served: ServedOffer, list: readonly Subprocessor[]): boolean {
  if (chain.parent === null) return true
  const parent = byId(chain.parent, list)
  const own = parent.regions.filter(({ region }) => region === served.region)
  const isEngaged = own.length === 0 || own.some((entry) => isEngagedFor(entry, served))
  return isEngaged && isReached(parent, served, list)
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
  { channels, names = {} }: ServedOffer,
  list: readonly Subprocessor[],
): RegionSubprocessor {
  const evidence = entry.mechanism === 'dpf' && dpf !== undefined ? dpfInWords(dpf) : null
  const note = [evidence, entry.mechanismNote ?? null].filter((part) => part !== null)
  const stored = typeof entry.storage === 'string' ? [] : entry.storage
  const accessed = typeof entry.access === 'string' ? [] : entry.access
  return {
    ...facts,
    purpose: entry.purpose ?? facts.purpose,
    dataCategories: entry.dataCategories ?? facts.dataCategories,
    dataSubjects: entry.dataSubjects ?? facts.dataSubjects,
    addedOn: entry.addedOn ?? facts.addedOn,
    seat: countryName(seat),
    chain: { ...chain, parentName: chain.parent === null ? null : byId(chain.parent, list).name },
    group: group ?? false,
    controllerData: controllerData ?? null,
    scope: scopeInWords(controllerData ?? null, null),
    onlyWith: channels.filter(({ id }) => onlyWith?.channels.includes(id)).map(({ name }) => name),
    region: entry.region,
    engagement: entry.engagement ?? null,
    limits: limitsInWords(entry, names),
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
