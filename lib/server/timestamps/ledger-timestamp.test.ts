import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { catalogue } from '../terms/current.ts'
import { entrySha256, ledgerTimestamp } from './ledger-timestamp.ts'

test('a pipe in place of a timestamp is none, and nobody waits for who might write to it', () => {
  const state = mkdtempSync(join(tmpdir(), 'sla-desk-stamps-'))
  onTestFinished(() => rmSync(state, { recursive: true }))
  vi.stubEnv('STATE_DIRECTORY', state)
  vi.stubEnv('LOG_LEVEL', 'silent')
  const [entry] = catalogue().ledger
  if (entry === undefined) throw new Error('the ledger is empty')
  mkdirSync(join(state, 'timestamps'))
  execFileSync('mkfifo', [join(state, 'timestamps', `${entrySha256(entry)}.tsr`)])
  expect(ledgerTimestamp(entry)).toBeNull()
})
