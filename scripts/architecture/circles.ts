import type { IModule } from 'dependency-cruiser'
import type { Finding } from './finding.ts'
import { isOfTypes } from './imports.ts'
import { isTest } from './source-files.ts'

const LAYER = '^(?:components|lib/(?:client|domain|server))'

/** Where in the house a file lies, in the sense of each rule; what is outside has no part in it. */
const RULES = [
  /** A room is a feature inside its layer, with all that lies below it: lib/domain/credits, components/offer. */
  { rule: 'no-circle-of-rooms', place: new RegExp(`${LAYER}/[^/]+(?=/)`), countsTypes: true },
  /**
   * A folder is itself alone. One that lies in another may use what is there, and be used: they are one room. Inside a room a
   * type may be imported from anywhere: it is gone at run time.
   */
  { rule: 'no-circle-of-folders', place: new RegExp(`${LAYER}/.+(?=/)`), countsTypes: false },
] as const

/**
 * The names of the rules.
 * @internal
 */
export const CIRCLE_RULES: readonly string[] = RULES.map(({ rule }) => rule)

/** What only tests use may see all of the house. */
const FOR_TESTS = /\/testing\//

/** From each place to those that it imports, with the import that shows it. */
type Steps = Map<string, Map<string, string>>

/**
 * Finds circles of rooms and of folders, which no circle of files need show: two that need each other are one, or want a
 * third. Told once, at the first by name, with a file for each step.
 */
export function checkCircles(modules: IModule[]): Finding[] {
  return RULES.flatMap(({ rule, place, countsTypes }) => {
    const steps = stepsBetween(modules, place, countsTypes)
    const told = new Set<string>()
    return [...steps.keys()].toSorted().flatMap((first) => {
      const circle = shortestCircle(first, steps)
      if (circle === undefined || circle.some((name) => told.has(name))) return []
      for (const name of circle) told.add(name)
      const detail = circle.map((from, index) => {
        const to = circle[index + 1] ?? first
        return `${from} needs ${to} (${steps.get(from)?.get(to)})`
      })
      return [{ file: first, rule, detail: detail.join('; ') }]
    })
  })
}

function stepsBetween(modules: IModule[], place: RegExp, countsTypes: boolean): Steps {
  const steps: Steps = new Map()
  for (const { source, dependencies } of modules) {
    const [from] = place.exec(source) ?? []
    if (from === undefined || isTest(source) || FOR_TESTS.test(source)) continue
    const known = steps.get(from) ?? new Map<string, string>()
    steps.set(from, known)
    for (const { resolved, dependencyTypes } of dependencies) {
      if (!countsTypes && isOfTypes(dependencyTypes)) continue
      const [to] = place.exec(resolved) ?? []
      if (to !== undefined && !isWithin(from, to) && !known.has(to)) known.set(to, `${source} → ${resolved}`)
    }
  }
  return steps
}

/** Whether they are one, or one of them lies in the other. */
function isWithin(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)
}

function shortestCircle(first: string, steps: Steps): string[] | undefined {
  const seen = new Set<string>()
  const queue = [[first]]
  for (const way of queue)
    for (const next of steps.get(way.at(-1) ?? '')?.keys() ?? []) {
      if (next === first) return way
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  return undefined
}
