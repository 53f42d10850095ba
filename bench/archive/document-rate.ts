import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../lib/server/testing/free-port.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'
import { start, stop } from '../processes.ts'
import { loadOn } from '../throughput/load.ts'
import { started } from '../throughput/servers.ts'
import { DOCUMENT, STATIC_FILE } from './addresses.ts'

const AIM = 0.7
const ROUNDS = 3

/** Requests per second of an archived document beside the same bytes as a static file, from one process. */
export async function documentRate(root: string): Promise<Comparison[]> {
  const port = await freePort()
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    STATE_DIRECTORY: stateDirectory,
    SLA_DESK_NOW: '2026-11-20T10:00:00Z',
    NODE_ENV: 'production',
  }
  const { running } = await started(
    start(process.execPath, [join(root, 'bench/document-server.ts')], settings),
    port,
    STATIC_FILE,
  )
  try {
    const [documents, files]: [number[], number[]] = [[], []]
    // In turn, so that whatever else the machine does meets both.
    for (let round = 0; round < ROUNDS; round += 1) {
      documents.push((await loadOn(port, DOCUMENT)).perSecond)
      files.push((await loadOn(port, STATIC_FILE)).perSecond)
    }
    const [ours, theirs] = [median(documents), median(files)]
    const ratio = ours / theirs
    return [
      {
        name: 'Requests/s of an archived document',
        ours: `${Math.round(ours).toLocaleString('en-GB')}/s`,
        against: `the same bytes as a static file: ${Math.round(theirs).toLocaleString('en-GB')}/s`,
        ratio,
        bound: { kind: 'aim', words: `at least ${AIM} times`, met: ratio >= AIM },
      },
    ]
  } finally {
    await stop(running)
    rmSync(stateDirectory, { recursive: true, force: true })
  }
}
