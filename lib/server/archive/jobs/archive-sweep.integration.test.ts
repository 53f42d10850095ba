import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { Jobs } from '../../jobs/start-jobs.ts'

const STATE_DIRECTORY = mkdtempSync(join(tmpdir(), 'sla-desk-sweep-'))
vi.stubEnv('STATE_DIRECTORY', STATE_DIRECTORY)
vi.stubEnv('ARCHIVE', 'on-demand')
vi.stubEnv('LOG_LEVEL', 'silent')
vi.stubEnv('SLA_DESK_NOW', '2026-11-20T10:00:00Z')

const { closeStore, store } = await import('../../db/store.ts')
const { THE_DESK, transaction } = await import('../../db/command.ts')
const { recordDocument } = await import('../records.ts')
const { addToManifest } = await import('../manifest/manifest.ts')
const { sha256 } = await import('../../platform/sha256.ts')
const { byteFiles } = await import('../bytes/stored-bytes.ts')
const { archiveSweep } = await import('./archive-sweep.ts')
const { datedAheadWarning } = await import('./dated-ahead.ts')
const { signingIdentity } = await import('../signing/signing-identity.ts')

afterAll(async () => {
  await closeStore()
  rmSync(STATE_DIRECTORY, { recursive: true, force: true })
})

const refuse = () => Promise.reject(new Error('on demand, no job is sent'))
const NO_JOBS: Jobs = {
  send: refuse,
  work: refuse,
  count: refuse,
  findTables: refuse,
  makeTables: refuse,
  drain: refuse,
}

// As a clock that jumped ahead for some seconds leaves one in the archive of a desk that runs.
test('a document that was signed while the clock was ahead is warned of without a new start', async () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const open = await store()
  const sweep = () => archiveSweep.run({ now, store: open, jobs: NO_JOBS })
  await sweep()
  expect(datedAheadWarning(now)).toBeNull()

  const bytes = Buffer.from('%PDF-1.7 signed in 2034')
  await byteFiles().write(sha256(bytes), bytes)
  const document = {
    ...{ version: '2026-10-01', tier: 'enterprise', region: 'eu', kind: 'sla' as const },
    ...{ sha256: sha256(bytes), size: bytes.length, fileName: 'lumenary-sla.pdf' },
    certificate: (await signingIdentity(open.db)).certificate.fingerprint,
    ...{ signedAt: '2034-11-26T12:00:00.000Z', timestampedAt: null },
  }
  const inputs = { ledgerEntry: '', inputsSha256: '', offer: '', software: '' }
  const recorded = await transaction(open.db, { actor: THE_DESK, now }, (context) =>
    recordDocument({ document, inputs, bytes: null }, context),
  )
  addToManifest({ documents: [recorded], certificates: [] })
  // It looks every 15 seconds.
  const since = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => since + 16_000)
  await sweep()
  expect(datedAheadWarning(now)).toMatch(
    /^1 signed document of 2026-10-01 is dated ahead, such as lumenary-sla\.pdf, signed on 26 November 2034, 12:00 UTC: /,
  )
})
