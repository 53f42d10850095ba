import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isBuilt } from '../../testing/built-server.ts'
import { freePort } from '../../testing/free-port.ts'

const SLOW = 120_000

describe.runIf(isBuilt)('a desk that is told to stop while it starts', () => {
  test(
    'ends with 0, never listens and warns of nothing',
    async () => {
      const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
      onTestFinished(() => rmSync(state, { recursive: true, force: true }))
      const child = spawn('node', ['server.ts'], {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          PORT: String(await freePort()),
          HOST: '127.0.0.1',
          LOG_LEVEL: 'info',
          STATE_DIRECTORY: state,
          ARCHIVE: 'on-demand',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const lines: { level: number; msg: string }[] = []
      createInterface({ input: child.stdout }).on('line', (line) => {
        const entry = JSON.parse(line) as { level: number; msg: string }
        lines.push(entry)
        // Said just before the database is opened, which takes seconds in a new directory.
        if (entry.msg.startsWith('New documents get')) child.kill('SIGTERM')
      })
      const [code] = await once(child, 'close')
      expect(code).toBe(0)
      expect(lines.filter(({ level }) => level > 30)).toEqual([])
      expect(lines.map(({ msg }) => msg)).toContain(
        'Shutting down: finishing open requests, accepting no new ones',
      )
      expect(lines.filter(({ msg }) => msg.startsWith('Serving on'))).toEqual([])
    },
    SLOW,
  )
})
