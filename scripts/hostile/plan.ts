import type { Kind, PlannedAttack } from './attack.ts'
import { bodies } from './kinds/bodies.ts'
import { headers } from './kinds/headers.ts'
import { methods } from './kinds/methods.ts'
import { paths } from './kinds/paths.ts'
import { pipelines } from './kinds/pipelines.ts'
import { protocol } from './kinds/protocol.ts'
import { queries } from './kinds/queries.ts'
import { stalls } from './kinds/stalls.ts'
import { uploads } from './kinds/uploads.ts'
import { randomFrom } from './random.ts'

/** Out of the sum of these, how many attacks are of a kind. A pipeline holds ten requests or so. */
const SHARES: readonly (readonly [Kind, number])[] = [
  [paths, 24],
  [queries, 20],
  [headers, 20],
  [protocol, 14],
  [methods, 8],
  [bodies, 8],
  [uploads, 6],
  [pipelines, 4],
  [stalls, 6],
]

export const KINDS: readonly Kind[] = SHARES.map(([kind]) => kind)

/** At least so many requests, the same for the same seed. */
export function plan(requests: number, seed: number): PlannedAttack[] {
  const random = randomFrom(String(seed))
  const deck = SHARES.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
  const counts = new Map<Kind, number>()
  const attacks: PlannedAttack[] = []
  for (let planned = 0; planned < requests; planned += attacks.at(-1)?.methods.length ?? 0) {
    const kind = random.pick(deck)
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    attacks.push(numbered(kind, number, seed))
  }
  return attacks
}

/** The attack with a name, "paths/12", of the run with a seed; undefined where there is no such kind. */
export function attackNamed(name: string, seed: number): PlannedAttack | undefined {
  const [, kindName, number] = /^([a-z]+)\/([1-9]\d*)$/.exec(name) ?? []
  const kind = KINDS.find((known) => known.name === kindName)
  return kind === undefined ? undefined : numbered(kind, Number(number), seed)
}

// From a seed of its own, so that one attack can be repeated without those before it.
function numbered(kind: Kind, number: number, seed: number): PlannedAttack {
  const name = `${kind.name}/${number}`
  return { ...kind.make(randomFrom(`${seed}/${name}`), number), kind: kind.name, name }
}
