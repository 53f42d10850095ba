import { median } from '../median.ts'
import { cpuSeconds } from './cpu-time.ts'
import { loadOn } from './load.ts'
import type { Server } from './servers.ts'

/** What a server did: requests per second, and per second of processor that it used (unknown without /proc). */
export type Rates = { perSecond: number; perCpuSecond: number | undefined }

const ROUNDS = 3

/** Loads the servers one after the other, and again, so that whatever else the machine does meets all of them. */
export async function ratesOf<Name extends string>(
  servers: Readonly<Record<Name, Server>>,
  path: string,
): Promise<Record<Name, Rates>> {
  const rounds: Record<string, Rates>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates: Record<string, Rates> = {}
    for (const [name, server] of Object.entries<Server>(servers)) rates[name] = await rateOf(server, path)
    rounds.push(rates)
  }
  const medians = Object.keys(servers).map((name) => [
    name,
    middle(rounds.flatMap((rates) => rates[name] ?? [])),
  ])
  return Object.fromEntries(medians)
}

async function rateOf({ running: { child }, port }: Server, path: string): Promise<Rates> {
  const before = cpuSeconds(child.pid)
  const { perSecond, answered } = await loadOn(port, path)
  const after = cpuSeconds(child.pid)
  const used = before === undefined || after === undefined ? undefined : after - before
  return { perSecond, perCpuSecond: used === undefined ? undefined : answered / used }
}

function middle(rounds: readonly Rates[]): Rates {
  const perCpuSecond = rounds.flatMap((rates) => rates.perCpuSecond ?? [])
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    perCpuSecond: perCpuSecond.length === rounds.length ? median(perCpuSecond) : undefined,
  }
}
