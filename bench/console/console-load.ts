import type { Comparison } from '../comparison.ts'
import { onTheWire } from '../page-weight/weigh.ts'
import { fetchPage } from '../throughput/servers.ts'
import { whileSignedIn } from './signed-in.ts'

const MOST = 170_000

/** What a browser loads of script to show the console for the first time. */
export async function consoleLoad(): Promise<Comparison[]> {
  return await whileSignedIn(async ({ server, page, home }) => {
    const scripts = new Set<string>()
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
    })
    await page.goto(`${home}/console`, { waitUntil: 'networkidle' })
    let bytes = 0
    for (const path of scripts) bytes += onTheWire(await fetchPage(server.port, path))
    return [
      {
        name: `Script of the first screen of the console, ${scripts.size} files (brotli)`,
        ours: `${(bytes / 1000).toFixed(1)} kB`,
        against: `the aim: ${MOST / 1000} kB`,
        ratio: bytes / MOST,
        bound: { kind: 'aim', words: `at most ${MOST / 1000} kB`, met: bytes <= MOST },
      },
    ]
  })
}
