import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { log } from '../../platform/logs/log.ts'
import { TimestampError } from '../../timestamps/timestamp-error.ts'
import { tellThatOfferWaits } from './archive-offer.ts'
import { noteProgress } from './state/archive-state.ts'
import { archiveProgress } from './state/progress.ts'

// The project's own may hold a whole archive.
const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
beforeAll(() => vi.stubEnv('STATE_DIRECTORY', state))
afterAll(() => rmSync(state, { recursive: true }))

const OFFER = { version: '2026-10-01', tier: 'starter', region: 'eu' }

test('an authority that refuses the connection is one that fails, and not a database that is away', () => {
  const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)
  noteProgress()
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  const away = new TimestampError('The timestamp authority at TSA_URL cannot be reached.', {
    cause: new TypeError('fetch failed', { cause: refused }),
  })
  // Twice, as each retry, with a look between them.
  for (const trial of [1, 2]) {
    tellThatOfferWaits(OFFER, away)
    const { state, code } = archiveProgress()
    expect([trial, state, code]).toEqual([trial, 'failing', 'timestamp-unavailable'])
    noteProgress()
    expect(archiveProgress().state).toBe('failing')
  }
  expect(error.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^The archive is failing: The timestamp authority at TSA_URL cannot be reached\./,
      ),
    ],
  ])
})
