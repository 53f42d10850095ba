import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { residentMegabytes } from '../../scripts/hostile/resident.ts'
import type { Comparison } from '../comparison.ts'
import { start, stop } from '../processes.ts'
import { fetchPage, type Server, started } from '../throughput/servers.ts'
import { settled } from '../throughput/settled.ts'
import { routesOfDesk } from './routes.ts'

const REQUESTS = 20_000
const AT_ONCE = 4
/** A machine that is too slow for all of them has answered fewer, and the result says how many. */
const PATIENCE_MILLISECONDS = 200_000
/** What docs/operating.md tells an operator to plan for. */
const PLANNED_MEGABYTES = 2_048
const REPORT_PATIENCE = 20_000

/** Memory that the desk holds after many requests over all its routes, beside after its start. */
export async function memory(root: string): Promise<Comparison[]> {
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
  const reports = ['--report-on-signal', `--report-directory=${stateDirectory}`]
  const command = [...reports, join(root, 'server.ts')]
  const server = await started(start(process.execPath, command, settings), port, '/health/ready')
  try {
    await settled(server)
    const { pid } = server.running.child
    const atStart = residentMegabytes(pid)
    const answered = await askAll(server)
    const after = residentMegabytes(pid)
    if (atStart === null || after === null)
      throw new Error('this system does not tell how much memory it takes')
    process.stderr.write(`${await madeOf(server, stateDirectory)}\n`)
    return [
      {
        name: `Memory after ${answered.toLocaleString('en-GB')} requests over ${routesOfDesk().length} routes`,
        ours: `${after.now} MB, at most ${after.most} MB`,
        against: `after start: ${atStart.now} MB`,
        ratio: after.now / atStart.now,
        bound: {
          kind: 'aim',
          words: `at most ${PLANNED_MEGABYTES.toLocaleString('en-GB')} MB`,
          met: after.most <= PLANNED_MEGABYTES,
        },
      },
    ]
  } finally {
    await stop(server.running)
    rmSync(stateDirectory, { recursive: true, force: true })
  }
}

/** Asks for each route in turn, a few at a time. Throws where one fails. */
async function askAll({ port }: Server): Promise<number> {
  const routes = routesOfDesk()
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  let asked = 0
  const client = async () => {
    while (asked < REQUESTS && performance.now() < deadline) {
      const route = routes[asked++ % routes.length] ?? '/'
      const { status = 0 } = await fetchPage(port, route)
      if (status >= 500 && status !== 501 && status !== 503) throw new Error(`${route} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
  return asked
}

type Heap = { totalMemory: number; usedMemory: number }
type Report = { javascriptHeap: Heap; workers: { javascriptHeap: Heap }[] }

/** The heaps of the process's threads, by Node's own report; what they leave over is code, buffers and the database. */
async function madeOf({ running }: Server, directory: string): Promise<string> {
  running.child.kill('SIGUSR2')
  const deadline = performance.now() + REPORT_PATIENCE
  while (performance.now() < deadline) {
    await pause(500)
    const file = readdirSync(directory).find((name) => name.startsWith('report.'))
    const report = file === undefined ? null : parsed(join(directory, file))
    if (report !== null)
      return `heaps, used of held: server ${inWords(report.javascriptHeap)}; threads ${report.workers
        .map(({ javascriptHeap }) => inWords(javascriptHeap))
        .join(', ')}`
  }
  return 'no report of the heaps'
}

/** Null while it is being written. */
function parsed(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}

function inWords({ usedMemory, totalMemory }: Heap): string {
  return `${Math.round(usedMemory / 1e6)} of ${Math.round(totalMemory / 1e6)} MB`
}
