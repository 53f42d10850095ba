import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type Health, probeHealth } from '../health-probe.ts'
import type { Target } from '../perform.ts'
import type { FloodData } from './flood-client.ts'

/** What is flooded: health itself, what is in memory, what a route makes, and what is refused. */
const FLOODED: readonly string[] = [
  '/health/ready',
  '/health/live',
  '/enterprise-sla',
  '/qualify',
  '/subprocessors/export.xlsx',
  '/%',
]

const CONNECTIONS = 600
const LASTS = 6_000
/** Before floods were bounded, it answered none in this time. */
const LEAST_ANSWERS = 3

/** How a flood of an address went: how often it was answered with which status, and /health/live meanwhile. */
export type Flood = { address: string; statuses: Map<number, number>; health: Health; faults: string[] }

/** Has one client flood each address, one after the other, and asks for /health/live on new connections meanwhile. */
export async function runFloods(target: Target, addresses = FLOODED): Promise<Flood[]> {
  const floods: Flood[] = []
  for (const address of addresses) floods.push(await flood({ target, address, connections: CONNECTIONS }))
  return floods
}

async function flood(data: FloodData): Promise<Flood> {
  const statuses = new Map<number, number>()
  // A thread of its own, lest it delay what measures.
  const client = new Worker(new URL('flood-client.ts', import.meta.url), { workerData: data })
  client.on('message', (answered: number[]) => {
    for (const status of answered) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  })
  const stop = new AbortController()
  const probing = probeHealth(data.target, stop.signal)
  await pause(LASTS)
  stop.abort()
  // It ends only now: an answer that comes after the flood is none that came in spite of it.
  const isLate = await Promise.race([probing.then(() => false), pause(LASTS / 2).then(() => true)])
  await client.terminate()
  const health = await probing
  return { address: data.address, statuses, health, faults: faultsOf(statuses, health, isLate) }
}

function faultsOf(statuses: Flood['statuses'], health: Health, isLate: boolean): string[] {
  const faults = [...new Set(health.faults)]
  if (isLate || health.answers < LEAST_ANSWERS)
    faults.push(`/health/live: ${health.answers} answers in ${LASTS / 1000} s`)
  for (const status of statuses.keys()) if (status >= 500 && status !== 503) faults.push(`status ${status}`)
  return faults
}

/** The floods in words, one in a line. */
export function floodsInWords(floods: readonly Flood[]): string {
  return [
    `Floods of ${CONNECTIONS} connections:`,
    ...floods.map(({ address, statuses, health, faults }) => {
      const counts = [...statuses].map(([status, count]) => `${status}: ${count.toLocaleString('en-GB')}`)
      const live = `/health/live: ${health.answers} answers, the longest after ${health.longest.toFixed(0)} ms`
      return `  ${address.padEnd(28)} ${counts.join('  ')}; ${live}${faults.map((fault) => `\n    broken: ${fault}`).join('')}`
    }),
  ].join('\n')
}
