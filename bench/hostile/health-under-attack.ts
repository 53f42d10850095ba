import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { runFloods } from '../../scripts/hostile/floods/run-floods.ts'
import { type Health, probeHealth } from '../../scripts/hostile/health-probe.ts'
import type { Comparison } from '../comparison.ts'
import { start, stop } from '../processes.ts'
import { type Server, started } from '../throughput/servers.ts'
import { settled } from '../throughput/settled.ts'

const GATE_MILLISECONDS = 250
const IDLE_MILLISECONDS = 10_000
const REQUESTS = 5_000
const SEED = 1

/** The longest that /health/live took to answer while the desk was under attack, beside the longest while it was idle. */
export async function healthUnderAttack(root: string): Promise<Comparison[]> {
  const port = await freePort()
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    STATE_DIRECTORY: stateDirectory,
    ARCHIVE: 'on-demand',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  }
  const server = await started(
    start(process.execPath, [join(root, 'server.ts')], settings),
    port,
    '/health/ready',
  )
  try {
    await settled(server)
    const idle = await healthDuring(server, () => pause(IDLE_MILLISECONDS))
    const attacked = await healthDuring(server, () => attack(root, server))
    const flooded = await runFloods({ host: '127.0.0.1', port })
    return [
      comparisonOf(`${REQUESTS.toLocaleString('en-GB')} hostile requests`, 'gate', idle, attacked),
      ...flooded.map(({ address, health, faults }): Comparison => {
        const comparison = comparisonOf(`a flood of ${address}`, 'aim', idle, health)
        return faults.length === 0 ? comparison : { name: comparison.name, failed: faults.join('; ') }
      }),
    ]
  } finally {
    await stop(server.running)
    rmSync(stateDirectory, { recursive: true, force: true })
  }
}

async function healthDuring({ port }: Server, work: () => Promise<unknown>): Promise<Health> {
  const finished = new AbortController()
  const probing = probeHealth({ host: '127.0.0.1', port }, finished.signal)
  await work().finally(() => finished.abort())
  const health = await probing
  if (health.faults[0] !== undefined) throw new Error(health.faults[0])
  return health
}

/** From a process of its own, so that the attack does not delay what measures. Which rules it breaks is not the point. */
async function attack(root: string, { port }: Server): Promise<void> {
  const options = [
    `--url=http://127.0.0.1:${port}`,
    `--requests=${REQUESTS}`,
    `--seed=${SEED}`,
    '--no-floods',
  ]
  const running = start(process.execPath, [join(root, 'scripts/hostile.ts'), ...options])
  running.child.stdout?.resume()
  const [code] = await once(running.child, 'exit')
  if (code !== 0 && code !== 1) throw new Error(`the attack failed: ${running.complaints()}`)
}

/** @param kind an aim where what attacks runs in this process and takes its share of the machine */
function comparisonOf(attack: string, kind: 'gate' | 'aim', idle: Health, attacked: Health): Comparison {
  return {
    name: `Longest answer of /health/live in ${attack}`,
    ours: `${attacked.longest.toFixed(0)} ms`,
    against: `idle: ${idle.longest.toFixed(0)} ms`,
    ratio: attacked.longest / idle.longest,
    bound: {
      kind,
      words: `under ${GATE_MILLISECONDS} ms on a quiet machine`,
      met: attacked.longest < GATE_MILLISECONDS,
    },
  }
}
