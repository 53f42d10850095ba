import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { freePort } from '../../lib/server/testing/free-port.ts'
import { elementOptions } from '../../scripts/build/elements.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'
import { decoded, onTheWire, weigh } from '../page-weight/weigh.ts'
import { start, stop } from '../processes.ts'
import { fetchPage, type Server, started } from '../throughput/servers.ts'
import { completeCopy } from '../whole-copy.ts'
import { keystrokeTimes, SLOWNESS } from './keystroke-times.ts'
import { enlargeList, MOMENT } from './large-list.ts'

const COMPANIES = 500
const ROUNDS = 15
const PAGE = '/subprocessors'
const FILTERED = `${PAGE}?tier=enterprise&region=eu&q=frankfurt`
const MOST = { keystroke: 16, script: 150_000, ownScript: 35_000, filtered: 1.5 } as const

/** The page of a list of 500 companies: a letter of a search in the browser, its script, and a filtered page on the server. */
export async function browsing(root: string): Promise<Comparison[]> {
  const copy = new DataCopy()
  try {
    enlargeList(copy, COMPANIES)
    completeCopy(root, copy.root, { withBuilds: true })
    const server = await startIn(copy.root)
    try {
      return [
        await keystroke(server),
        ...(await script(root, await scriptSize(server))),
        await filteredPage(server),
      ]
    } finally {
      await stop(server.running)
    }
  } finally {
    copy.remove()
  }
}

async function startIn(root: string): Promise<Server> {
  const port = await freePort()
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    ARCHIVE: 'on-demand',
    NODE_ENV: 'production',
    SLA_DESK_NOW: MOMENT,
  }
  return await started(
    start(process.execPath, [join(root, 'server.ts')], settings, root),
    port,
    '/health/ready',
  )
}

async function keystroke({ port }: Server): Promise<Comparison> {
  const times = await keystrokeTimes(`http://127.0.0.1:${port}${PAGE}`)
  const milliseconds = median(times)
  return {
    name: `Letter to painted result, ${COMPANIES} companies, ${SLOWNESS}× slower`,
    ours: `${milliseconds.toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)}`,
    against: `the aim: ${MOST.keystroke} ms`,
    ratio: milliseconds / MOST.keystroke,
    bound: { kind: 'aim', words: `under ${MOST.keystroke} ms`, met: milliseconds < MOST.keystroke },
  }
}

/** What a reader's browser loads of script who asks something of the page: at first, and to wake it. */
async function scriptSize(server: Server): Promise<number> {
  const html = decoded(await fetchPage(server.port, PAGE)).toString('utf8')
  const [, address] = /page-script="([^"]+)"/.exec(html) ?? []
  if (address === undefined) throw new Error(`${PAGE} names no script that wakes it`)
  return (await weigh(server, PAGE)).script + onTheWire(await fetchPage(server.port, address))
}

/** All of the script that the page loads, and what of it is not React. */
async function script(root: string, all: number): Promise<Comparison[]> {
  const own = all - (await reactSize(root))
  return [
    weight('Script of the list (brotli)', all, MOST.script),
    weight('… without React', own, MOST.ownScript),
  ]
}

function weight(name: string, size: number, most: number): Comparison {
  return {
    name,
    ours: `${(size / 1000).toFixed(1)} kB`,
    against: `the aim: ${most / 1000} kB`,
    ratio: size / most,
    bound: { kind: 'aim', words: `at most ${most / 1000} kB`, met: size <= most },
  }
}

/** What a module weighs that wakes a page with React and does nothing else. */
async function reactSize(root: string): Promise<number> {
  const require = createRequire(join(root, 'package.json'))
  const contents = `import { hydrateRoot } from ${JSON.stringify(require.resolve('react-dom/client'))}
import { jsx } from ${JSON.stringify(require.resolve('react/jsx-runtime'))}
hydrateRoot(document.body, jsx('p', {}))`
  const { entryPoints: _, ...options } = elementOptions(root, root)
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: root },
    minify: true,
    write: false,
  })
  return brotliCompressSync(outputFiles[0]?.contents ?? '').length
}

async function filteredPage({ port }: Server): Promise<Comparison> {
  const whole: number[] = []
  const filtered: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    whole.push(await milliseconds(port, PAGE))
    filtered.push(await milliseconds(port, FILTERED))
  }
  const [ours, against] = [median(filtered), median(whole)]
  return {
    name: `Filtered page of ${COMPANIES} companies on the server`,
    ours: `${ours.toFixed(0)} ms`,
    against: `unfiltered: ${against.toFixed(0)} ms`,
    ratio: ours / against,
    bound: {
      kind: 'aim',
      words: `at most ${MOST.filtered} times`,
      met: ours <= against * MOST.filtered,
    },
  }
}

async function milliseconds(port: number, path: string): Promise<number> {
  const before = performance.now()
  const { status } = await fetchPage(port, path)
  if (status !== 200) throw new Error(`${path} was answered with ${status}`)
  return performance.now() - before
}
