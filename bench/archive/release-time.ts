import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF_WORKERS } from '#lib/server/documents/pdf-pool.ts'
import { deskCopy } from '#lib/server/testing/desk-copy.ts'
import type { Comparison } from '../comparison.ts'
import { resultOf } from '../processes.ts'

const PATIENCE_MILLISECONDS = 180_000
const AIM_MILLISECONDS = 30
const VERSION = '2026-10-01'

type Result = { opened: number; lasted: number; working: number; idle: number; archived: number }

/** How long it takes to make, sign and archive a release, and how long a request could wait meanwhile. */
export async function releaseTime(root: string): Promise<Comparison[]> {
  const copy = deskCopy()
  const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  try {
    copy.keepOnly(VERSION)
    const { lasted, opened, working, idle, archived } = (await resultOf(
      join(root, 'bench/archive-release.ts'),
      [],
      PATIENCE_MILLISECONDS,
      {
        cwd: copy.root,
        variables: {
          STATE_DIRECTORY: stateDirectory,
          SLA_DESK_NOW: '2026-11-20T10:00:00Z',
          LOG_LEVEL: 'error',
        },
      },
    )) as Result
    const each = lasted / archived
    return [
      {
        name: `Time to archive a release: ${archived} documents signed, ${PDF_WORKERS} worker`,
        ours: `${(lasted / 1000).toFixed(1)} s (${each.toFixed(0)} ms each)`,
        against: `opening the database for the first time: ${(opened / 1000).toFixed(1)} s`,
        ratio: lasted / opened,
        bound: null,
      },
      {
        name: 'Longest wait of the web server meanwhile',
        ours: `${working.toFixed(1)} ms`,
        against: `idle: ${idle.toFixed(1)} ms`,
        ratio: working / idle,
        bound: {
          kind: 'aim',
          words: `under ${AIM_MILLISECONDS} ms`,
          met: working < AIM_MILLISECONDS,
        },
      },
    ]
  } finally {
    copy.remove()
    rmSync(stateDirectory, { recursive: true, force: true })
  }
}
