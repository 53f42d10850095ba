import { NOT_STATED } from '../../places/not-stated.ts'
import { annexDescription } from './annex.ts'
import { dayIn, isBlank, listIn } from './cells.ts'
import { type DraftLimits, idOf, type KnownNames, limitsIn } from './limits.ts'
import { type DraftPlace, placesIn } from './places.ts'
import type { ImportRow } from './table-rows.ts'
import { toFillIn } from './to-fill-in.ts'
import { DPF_TO_FILL_IN, type DraftDpf, mechanismIn, noteIn } from './transfer.ts'

/** An engagement in a region, as far as a table says it. */
export type DraftEngagement = {
  region: string
  engagement?: string
  limits: DraftLimits
  purpose: string
  dataCategories: string[]
  dataSubjects: string[]
  storage: DraftPlace[] | 'none' | 'not stated'
  access: DraftPlace[] | 'none' | 'not stated'
  mechanism: string
  mechanismNote: string | null
  addedOn: string
}

/** What a row says of engagements, of who engages the company, and of its entry in the Data Privacy Framework. */
export type RowOfEngagements = { engagements: DraftEngagement[]; parent: string; dpf: DraftDpf | null }

/**
 * The engagements of a row: one for each region that it names. A table without regions means those that are given.
 * @param regions ids; none where it is not said which are meant
 */
export function engagementsIn(
  row: ImportRow,
  isOwn: boolean,
  known: KnownNames,
  regions: readonly string[],
): RowOfEngagements {
  const annex = annexDescription(row.cell('purpose'))
  const purpose = annex?.purpose ?? row.cell('purpose')
  const mechanism = mechanismIn(row.cell('mechanism'))
  const { dpf, note } = noteIn(row.cell('mechanismNote'))
  const places = annex?.places ?? [
    {
      region: row.cell('region'),
      storage: row.cell('storage'),
      access: row.cell('access'),
      limits: row.cell('limits'),
    },
  ]
  const engagements = places.flatMap((place) =>
    regionsIn(place.region, known, regions).map((region) => ({
      region,
      limits: limitsIn(place.limits, known),
      purpose: isBlank(purpose) ? NOT_STATED : purpose,
      // An annex of ours parts them by commas, as sentences do.
      dataCategories: listIn(annex?.dataCategories ?? row.cell('dataCategories'), isOwn && annex === null),
      dataSubjects: listIn(annex?.dataSubjects ?? row.cell('dataSubjects'), isOwn && annex === null),
      storage: placesIn(place.storage),
      access: reached(placesIn(place.access)),
      mechanism,
      mechanismNote:
        note ?? (mechanism === 'none-needed' ? toFillIn('why no transfer mechanism is needed') : null),
      addedOn: dayIn(row.cell('addedOn')),
    })),
  )
  return {
    engagements,
    parent: annex?.parent ?? row.cell('parent'),
    dpf: dpf ?? (mechanism === 'dpf' ? DPF_TO_FILL_IN : null),
  }
}

/** Whoever processes data can reach them: “none” does not answer from where. */
function reached(places: DraftEngagement['access']): DraftEngagement['access'] {
  return places === 'none' ? NOT_STATED : places
}

function regionsIn(cell: string, { regions }: KnownNames, meant: readonly string[]): string[] {
  if (!isBlank(cell)) {
    const whole = regions.find(({ id, name }) => [id, name.toLowerCase()].includes(cell.toLowerCase()))
    const names = whole === undefined ? cell.split(/\s*(?:;|,|\n)\s*/) : [cell]
    return names.filter((name) => name !== '').map((name) => idOf(regions, name, 'id of a region'))
  }
  if (meant.length > 0) return [...meant]
  const [only] = regions
  return regions.length === 1 && only !== undefined ? [only.id] : [toFillIn('id of a region')]
}

/**
 * The engagements of several rows about one company: rows that say the same of a region but for its places are one, others are
 * told apart by names.
 * @returns as a text, why they cannot be put together
 */
export function mergedEngagements(rows: readonly (readonly DraftEngagement[])[]): DraftEngagement[] | string {
  const merged: DraftEngagement[] = []
  for (const entry of rows.flat()) {
    const same = merged.findIndex((other) => identityOf(other) === identityOf(entry))
    const other = merged[same]
    if (other === undefined) {
      const inRegion = merged.filter(({ region }) => region === entry.region).length
      merged.push(inRegion === 0 ? entry : { ...entry, engagement: `engagement-${inRegion + 1}` })
      continue
    }
    const mechanisms = [other, entry].filter(({ mechanism }) => mechanism !== 'not-stated')
    if (new Set(mechanisms.map(({ mechanism }) => mechanism)).size > 1)
      return `two transfer mechanisms for one purpose: ${mechanisms.map(({ mechanism }) => mechanism).join(' and ')}`
    merged[same] = {
      ...other,
      storage: together(other.storage, entry.storage),
      access: together(other.access, entry.access) as DraftEngagement['access'],
      mechanism: mechanisms[0]?.mechanism ?? other.mechanism,
      mechanismNote: other.mechanismNote ?? entry.mechanismNote,
      addedOn: [other.addedOn, entry.addedOn].toSorted()[0] ?? other.addedOn,
    }
  }
  return merged
}

function identityOf({ region, purpose, dataCategories, dataSubjects, limits }: DraftEngagement): string {
  return JSON.stringify([region, purpose, dataCategories, dataSubjects, limits])
}

function together(a: DraftEngagement['storage'], b: DraftEngagement['storage']): DraftEngagement['storage'] {
  if (typeof a === 'string') return b === NOT_STATED ? a : b
  if (typeof b === 'string') return a
  return [...new Map([...a, ...b].map((place) => [JSON.stringify(place), place])).values()]
}
