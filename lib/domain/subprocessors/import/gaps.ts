import { NOT_STATED } from '../../places/not-stated.ts'
import { isToFillIn } from './to-fill-in.ts'

/** Fields of a drafted record, as paths: "contact.name", "regions.us.access". */
export type Gaps = {
  /** Of which the table says nothing: written "not stated", which may stay. */
  notStated: string[]
  /** What has to be written before the list can be published. */
  toFillIn: string[]
}

/** What a drafted record leaves open. */
export function gapsOf(value: Readonly<Record<string, unknown>>): Gaps {
  const leaves = leavesOf(value, [])
  const isNobody = leaves.every(({ path, text }) => path[0] !== 'contact' || isUnknown(text))
  const isOpen = ({ text }: Leaf) => isToFillIn(text)
  const pathsOf = (some: Leaf[]) => [
    ...new Set(some.map(({ path }) => (isNobody && path[0] === 'contact' ? 'contact' : path.join('.')))),
  ]
  return {
    notStated: pathsOf(leaves.filter((leaf) => isUnknown(leaf.text) && !isOpen(leaf))),
    toFillIn: pathsOf(leaves.filter(isOpen)),
  }
}

type Leaf = { path: string[]; text: string }

function leavesOf(value: unknown, path: string[]): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((entry) => leavesOf(entry, [...path, ...nameOf(entry)]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => leavesOf(entry, [...path, key]))
}

/** Of a list, the entries of regions alone have a name. */
function nameOf(entry: unknown): string[] {
  const { region, engagement } = entry as { region?: unknown; engagement?: unknown }
  if (typeof region !== 'string' || isToFillIn(region)) return []
  return [[region, engagement].filter((part) => typeof part === 'string').join('/')]
}

function isUnknown(text: string): boolean {
  return text === NOT_STATED || text === 'not-stated'
}
