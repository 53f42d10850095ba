import { canonicalJson } from '../../../quantities/canonical-json.ts'
import { engagementKey } from '../../engagements/engagements.ts'
import type { Subprocessor, SubprocessorRegion } from '../../schema.ts'
import type { SubprocessorChange } from '../entry.ts'
import { isSameRecord } from './list-difference.ts'

/** What a change is, as a notice says it; of one that touches several fields there are several. */
export const CHANGE_KINDS = [
  'addition',
  'replacement',
  'removal',
  'company',
  'location',
  'purpose',
  'data',
  'mechanism',
  'scope',
  'details',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What a change of each field is. A field that is not here cannot exist: the compiler asks for it. */
const KIND_OF_FIELD: Readonly<Record<keyof Omit<Subprocessor, 'regions'>, ChangeKind>> = {
  id: 'company',
  legalName: 'company',
  seat: 'company',
  group: 'company',
  chain: 'company',
  purpose: 'purpose',
  responsibilities: 'purpose',
  dataCategories: 'data',
  dataSubjects: 'data',
  controllerData: 'data',
  dpf: 'mechanism',
  onlyWith: 'scope',
  name: 'details',
  address: 'details',
  contact: 'details',
  website: 'details',
  addedOn: 'details',
  dpaUrl: 'details',
  listUrl: 'details',
  certifications: 'details',
}

type RegionField = keyof Omit<Subprocessor['regions'][number], 'region' | 'engagement' | 'until'>

const KIND_OF_REGION_FIELD: Readonly<Record<RegionField, ChangeKind>> = {
  services: 'scope',
  tiers: 'scope',
  onlyIf: 'scope',
  unless: 'scope',
  purpose: 'purpose',
  dataCategories: 'data',
  dataSubjects: 'data',
  storage: 'location',
  access: 'location',
  mechanism: 'mechanism',
  mechanismNote: 'mechanism',
  addedOn: 'details',
}

/** What a change is, in the order of `CHANGE_KINDS`; none where the records say the same. */
export function kindsOf({ before, after, replaces }: SubprocessorChange): ChangeKind[] {
  if (before === null && after === null) return []
  if (before === null) return [replaces === undefined ? 'addition' : 'replacement']
  if (after === null) return ['removal']
  const found = new Set([...fieldKinds(before, after), ...regionKinds(before, after)])
  // An engagement that says its record's words again is written otherwise, and nothing more.
  if (found.size === 0 && !isSameRecord(before, after)) return ['details']
  return CHANGE_KINDS.filter((kind) => found.has(kind))
}

function fieldKinds(before: Subprocessor, after: Subprocessor): ChangeKind[] {
  const fields = Object.keys(KIND_OF_FIELD) as (keyof typeof KIND_OF_FIELD)[]
  return fields
    .filter((field) => canonicalJson([before[field]]) !== canonicalJson([after[field]]))
    .map((field) => KIND_OF_FIELD[field])
}

function regionKinds(before: Subprocessor, after: Subprocessor): ChangeKind[] {
  const all = [...before.regions, ...after.regions]
  const keys = new Set(all.map(engagementKey))
  return [...keys].flatMap((key) => {
    const [was, is] = [before, after].map(({ regions }) =>
      regions.find((entry) => engagementKey(entry) === key),
    )
    if (was === undefined || is === undefined) {
      const served = [before, after].every(({ regions }) =>
        regions.some(({ region }) => region === (was ?? is)?.region),
      )
      // Something else that it does in a region which it serves already, or does not do there any more.
      const kind = served ? ('purpose' as const) : ('location' as const)
      if (is === undefined) return [kind]
      return [
        kind,
        ...(served ? newInRegion(is, before) : []),
        ...(bringsData(is, before, after) ? ['data' as const] : []),
      ]
    }
    const fields = Object.keys(KIND_OF_REGION_FIELD) as RegionField[]
    const differing = fields.filter(
      (field) => canonicalJson([saidOf(was, before, field)]) !== canonicalJson([saidOf(is, after, field)]),
    )
    // A note tells of the places too, and follows them.
    const isMoved = differing.includes('storage') || differing.includes('access')
    return differing
      .filter((field) => field !== 'mechanismNote' || !isMoved)
      .map((field) => KIND_OF_REGION_FIELD[field])
      .concat(endKinds(was, is))
  })
}

/** What an engagement says in a field: where it says nothing of its own, what its record does. */
function saidOf(entry: SubprocessorRegion, record: Subprocessor, field: RegionField): unknown {
  switch (field) {
    case 'purpose':
    case 'dataCategories':
    case 'dataSubjects':
    case 'addedOn':
      return entry[field] ?? record[field]
    default:
      return entry[field]
  }
}

/** A planned end that comes later, or not at all, is more processing than was announced; an earlier one is less. */
function endKinds(
  was: Pick<SubprocessorRegion, 'until'>,
  is: Pick<SubprocessorRegion, 'until'>,
): ChangeKind[] {
  if (was.until === is.until) return []
  const isLonger = was.until !== undefined && (is.until === undefined || is.until > was.until)
  return [isLonger ? 'scope' : 'details']
}

/** What a new engagement brings into a region that is served already: places, or a mechanism, that no other has there. */
function newInRegion(entry: SubprocessorRegion, { regions }: Subprocessor): ChangeKind[] {
  const others = regions.filter(({ region }) => region === entry.region)
  const isNew = (field: 'storage' | 'access') => {
    const had = new Set(others.flatMap((other) => placesIn(other[field])))
    return placesIn(entry[field]).some((place) => !had.has(place))
  }
  return [
    ...(isNew('storage') || isNew('access') ? ['location' as const] : []),
    ...(others.every(({ mechanism }) => mechanism !== entry.mechanism) ? ['mechanism' as const] : []),
  ]
}

/** Each as a text; "none" is no place. */
function placesIn(places: SubprocessorRegion['storage']): string[] {
  if (typeof places === 'string') return places === 'none' ? [] : [places]
  return places.map(({ place, country }) => `${place}, ${country}`)
}

/** Whether a new engagement is about data, or persons, that the company had not in its region; in a new one, not anywhere. */
function bringsData(
  entry: Subprocessor['regions'][number],
  before: Subprocessor,
  after: Subprocessor,
): boolean {
  const there = before.regions.filter(({ region }) => region === entry.region)
  const here = there.length === 0 ? before.regions : there
  return (['dataCategories', 'dataSubjects'] as const).some((field) => {
    const had = new Set(here.flatMap((own) => own[field] ?? before[field]))
    return (entry[field] ?? after[field]).some((category) => !had.has(category))
  })
}

/**
 * Whether a change waits for a period (DPA clauses `subprocessors.notice` and `subprocessors.billing`): all but a removal, a
 * region that is left, and what says nothing of the processing, such as an address. Of a provider that receives only
 * data of the vendor's own, only one that is new: altogether, to some customers, or as another company.
 */
export function owesPeriod(change: SubprocessorChange): boolean {
  if (change.after === null) return false
  if (isBillingProvider(change)) return isNewCompany(change, change.after)
  return kindsOf(change).some((kind) => kind !== 'details') && !isRegionLeftAlone(change)
}

/** Whether customers get a company that they had not: nobody had it, it is another one, or it is new in their region or to them. */
function isNewCompany(change: SubprocessorChange, after: Subprocessor): boolean {
  const { before } = change
  if (before === null || before.legalName !== after.legalName) return true
  const served = new Set(before.regions.map(({ region }) => region))
  return after.regions.some(({ region }) => !served.has(region)) || kindsOf(change).includes('scope')
}

/** Whether customers may object to a change: to each that owes a period, unless it concerns no Customer Personal Data. */
export function mayBeObjectedTo(change: SubprocessorChange): boolean {
  return owesPeriod(change) && !isBillingProvider(change)
}

/**
 * Whether a change is new processing of data of which the vendor itself is the controller, and of no others: nobody may object
 * to it (DPA clause `subprocessors.billing`, SLA clause `changes.providers`).
 */
export function isOfControllerData(change: SubprocessorChange): boolean {
  if (change.after === null || !isBillingProvider(change)) return false
  return kindsOf(change).some((kind) => kind !== 'details') && !isRegionLeftAlone(change)
}

/** It receives, before and after, only data of which the vendor itself is the controller. */
function isBillingProvider({ before, after }: SubprocessorChange): boolean {
  return [before, after].every((record) => record === null || record.controllerData !== undefined)
}

/** Whether a change leaves a company: altogether, in a region, or for one of the things that it is engaged for. */
export function leavesCompany({ before, after }: Pick<SubprocessorChange, 'before' | 'after'>): boolean {
  if (before === null || after === null) return before !== null
  const still = new Set(after.regions.map(engagementKey))
  return before.regions.some((entry) => !still.has(engagementKey(entry)))
}

/** Nothing changes but that regions are no longer served, or engagements in them end. */
function isRegionLeftAlone({ before, after }: SubprocessorChange): boolean {
  if (before === null || after === null) return false
  const still = new Set(after.regions.map(engagementKey))
  const kept = before.regions.filter((entry) => still.has(engagementKey(entry)))
  return kept.length < before.regions.length && isSameRecord({ ...before, regions: kept }, after)
}
