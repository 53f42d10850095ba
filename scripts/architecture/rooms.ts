import type { IModule } from 'dependency-cruiser'
import type { Finding } from './finding.ts'
import { isTest } from './source-files.ts'

/** The name of the rule. */
export const ROOM_RULE = 'no-circle-of-rooms'

/** A room is a feature inside its layer, with all that lies below it: lib/domain/credits, components/offer. */
const ROOM = /^(?:components|lib\/(?:client|domain|server))\/[^/]+(?=\/)/
/** What only tests use may see all of the house. */
const FOR_TESTS = /\/testing\//

/**
 * Finds circles of rooms, which no circle of files need show: two rooms that need each other are one, or want a third.
 * Told once, at the first room by name, with a file for each step.
 */
export function checkRooms(modules: IModule[]): Finding[] {
  const steps = stepsBetween(modules)
  const told = new Set<string>()
  return [...steps.keys()].toSorted().flatMap((room) => {
    const circle = shortestCircle(room, steps)
    if (circle === undefined || circle.some((name) => told.has(name))) return []
    for (const name of circle) told.add(name)
    const detail = circle.map((from, index) => {
      const to = circle[index + 1] ?? room
      return `${from} needs ${to} (${steps.get(from)?.get(to)})`
    })
    return [{ file: room, rule: ROOM_RULE, detail: detail.join('; ') }]
  })
}

/** From each room to those that it imports, with the import that shows it. */
function stepsBetween(modules: IModule[]): Map<string, Map<string, string>> {
  const steps = new Map<string, Map<string, string>>()
  for (const { source, dependencies } of modules) {
    const [from] = ROOM.exec(source) ?? []
    if (from === undefined || isTest(source) || FOR_TESTS.test(source)) continue
    const known = steps.get(from) ?? new Map<string, string>()
    steps.set(from, known)
    for (const { resolved } of dependencies) {
      const [to] = ROOM.exec(resolved) ?? []
      if (to !== undefined && to !== from && !known.has(to)) known.set(to, `${source} → ${resolved}`)
    }
  }
  return steps
}

function shortestCircle(room: string, steps: Map<string, Map<string, string>>): string[] | undefined {
  const seen = new Set<string>()
  const queue = [[room]]
  for (const way of queue)
    for (const next of steps.get(way.at(-1) ?? '')?.keys() ?? []) {
      if (next === room) return way
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  return undefined
}
