import type { Subprocessor } from '../subprocessors/schema.ts'
import { printedFacts, type Vendor } from '../vendor/schema.ts'

/** A field of `data/` that is published nowhere as it is. Values in words; null where there is none. */
export type Unpublished = {
  /** Which file: the vendor's facts, or a sub-processor by id. */
  subprocessor: string | null
  /** From the top of the file; empty where the whole file is new or gone. */
  path: readonly (string | number)[]
  released: string | null
  live: string | null
}

/**
 * Fields in which data/vendor.yaml differs from what a release was made from. A list counts as one field. Services and
 * conditions are names for the list of sub-processors, which goes by the ledger and not by versions.
 */
export function unpublishedVendorFields(live: Vendor, released: Vendor): Unpublished[] {
  return differingFields(printedFacts(released), printedFacts(live)).map((field) => ({
    subprocessor: null,
    ...field,
  }))
}

/** A service or condition that has another name than in a release, and the companies that are engaged by it. */
export type Renamed = Unpublished & { id: string; usedBy: string[] }

/**
 * Services and conditions whose name is another one than a release was made with, though engagements name their id: what the
 * list says of these companies changes with the name, and no notice says so.
 * @param list every record that may name them
 */
export function renamedUses(
  live: Pick<Vendor, 'services' | 'conditions'>,
  released: Pick<Vendor, 'services' | 'conditions'>,
  list: readonly Subprocessor[],
): Renamed[] {
  return (['services', 'conditions'] as const).flatMap((kind) =>
    (live[kind] ?? []).flatMap(({ id, name }, index): Renamed[] => {
      const before = released[kind]?.find((other) => other.id === id)
      const using = list.filter(({ regions }) =>
        regions.some(({ services = [], onlyIf, unless }) =>
          kind === 'services' ? services.includes(id) : onlyIf === id || unless === id,
        ),
      )
      if (before === undefined || before.name === name || using.length === 0) return []
      const usedBy = [...new Set(using.map((record) => record.name))].toSorted()
      const path = [kind, index, 'name']
      return [{ subprocessor: null, path, released: before.name, live: name, id, usedBy }]
    }),
  )
}

/**
 * Fields in which data/subprocessors differs from what notices have published. A list counts as one field; of a
 * sub-processor's regions each field of each region does.
 */
export function unpublishedListFields(
  live: readonly Subprocessor[],
  published: readonly Subprocessor[],
): Unpublished[] {
  const [old, fresh] = [byId(published), byId(live)]
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].toSorted()
  return ids.flatMap((id): Unpublished[] => {
    const [was, is] = [old.get(id), fresh.get(id)]
    if (was === undefined || is === undefined)
      return [{ subprocessor: id, path: [], released: was?.name ?? null, live: is?.name ?? null }]
    return differingFields(was, is).map((field) => ({ subprocessor: id, ...field }))
  })
}

function byId(list: readonly Subprocessor[]): Map<string, Subprocessor> {
  return new Map(list.map((entry) => [entry.id, entry]))
}

type Field = Omit<Unpublished, 'subprocessor'>

function differingFields(released: object, live: object): Field[] {
  const [old, fresh] = [fieldsOf(released), fieldsOf(live)]
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)]
    if (was?.words === is?.words) return []
    // Where the file has it; of what is gone, where it stood.
    const path = is?.path ?? was?.path ?? []
    return [{ path, released: was?.words ?? null, live: is?.words ?? null }]
  })
}

type Leaf = { path: (string | number)[]; words: string }

/** Leaves by a name that stays when entries of a list change their places. */
function fieldsOf(value: object, path: (string | number)[] = [], name = ''): Map<string, Leaf> {
  const leaves = Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, Leaf][] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    const label = `${name}/${regionOf(inner) ?? key}`
    if (isBranch(inner)) return [...fieldsOf(inner, here, label)]
    return [[label, { path: here, words: inWords(inner) }]]
  })
  return new Map(leaves)
}

function isBranch(value: unknown): value is object {
  if (Array.isArray(value)) return value.some((entry) => regionOf(entry) !== null)
  return typeof value === 'object' && value !== null
}

function regionOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('region' in value)) return null
  return 'engagement' in value ? `${value.region}/${value.engagement}` : String(value.region)
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(inWords).join(', ')
  return String(value)
}
