import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { ledgerText } from '#lib/server/terms/ledger/entry-text.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { freePort } from '../../lib/server/testing/free-port.ts'
import type { Comparison } from '../comparison.ts'
import { outputOf, start, stop } from '../processes.ts'
import { started } from '../throughput/servers.ts'
import { completeCopy } from '../whole-copy.ts'

const FEW = 3
const MANY = 100
const PATIENCE_MILLISECONDS = 400_000
const SECOND = 1_000

type Times = { build: number; start: number }

/** Seconds to build and to start with a hundred versions, beside the three of the demonstration. */
export async function manyVersions(root: string): Promise<Comparison[]> {
  const few = await timesWith(root, FEW)
  const many = await timesWith(root, MANY)
  return (['build', 'start'] as const).map((step) => {
    const ratio = many[step] / few[step]
    return {
      name: `Time to ${step} with ${MANY} versions`,
      ours: `${many[step].toFixed(1)} s`,
      against: `with ${FEW}: ${few[step].toFixed(1)} s`,
      ratio,
      bound: { kind: 'aim', words: 'no worse than linear', met: ratio <= MANY / FEW },
    }
  })
}

async function timesWith(root: string, versions: number): Promise<Times> {
  const copy = new DataCopy()
  try {
    addLaterVersions(copy, versions - FEW)
    completeCopy(root, copy.root)
    const build = await seconds(async () => {
      await outputOf(join(copy.root, 'scripts/build.ts'), [], PATIENCE_MILLISECONDS, { cwd: copy.root })
    })
    return { build, start: await seconds(() => startAndStop(copy.root)) }
  } finally {
    copy.remove()
  }
}

async function startAndStop(root: string): Promise<void> {
  const port = await freePort()
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    ARCHIVE: 'on-demand',
    NODE_ENV: 'production',
  }
  const running = start(process.execPath, [join(root, 'server.ts')], settings, root)
  await started(running, port, '/health/ready')
  await stop(running)
}

/**
 * One version a month after the last, with the text and figures of that: the history of the sub-processors begins before all
 * versions, and would break the periods of earlier ones.
 */
function addLaterVersions(copy: DataCopy, count: number): void {
  const { releases } = parse(copy.read('data/releases.yaml')) as { releases: ReleaseEntry[] }
  const last = releases.at(-1)
  if (last === undefined) throw new RangeError('there is no version to repeat')
  const [year = 0, month = 0] = last.version.split('-').map(Number)
  const later = Array.from({ length: count }, (_, index) => {
    const version = new Date(Date.UTC(year, month + index, 1)).toISOString().slice(0, 10)
    cpSync(join(copy.root, 'data/terms', last.version), join(copy.root, 'data/terms', version), {
      recursive: true,
    })
    const terms = `data/terms/${version}/terms.yaml`
    copy.write(terms, copy.read(terms).replace(/^version: .*$/m, `version: "${version}"`))
    const publishedAt = new Date(Date.parse(last.publishedAt) + (index + 1) * SECOND).toISOString()
    return {
      ...last,
      version,
      publishedAt: publishedAt.replace('.000Z', 'Z'),
      effectiveAt: `${version}T00:00:00Z`,
    }
  })
  copy.write('data/releases.yaml', ledgerText([...releases, ...later]))
  copy.reseal()
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}
