import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closePdfPool } from '../../documents/pdf-pool.ts'
import { log } from '../../platform/logs/log.ts'
import { conclude } from '../../verification/conclude.ts'
import { answerDocument } from '../answers/answer-document.ts'
import { archiveDocument } from '../archive-document.ts'
import { bytesInMemory, bytesOf } from '../bytes/stored-bytes.ts'
import { lookForMisrecorded } from '../jobs/misrecorded.ts'
import { closeArchive } from '../jobs/open-archive.ts'
import { noteProgress } from '../jobs/state/archive-state.ts'
import { archiveProgress } from '../jobs/state/progress.ts'
import { addToManifest } from '../manifest/manifest.ts'
import { offerDocument } from '../offer-document.ts'
import type { ArchivedDocument } from '../record.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const state = mkdtempSync(join(tmpdir(), 'sla-desk-misrecorded-'))
vi.stubEnv('STATE_DIRECTORY', join(state, 'state'))
vi.stubEnv('SLA_DESK_NOW', NOW.toISOString())
vi.stubEnv('ARCHIVE', 'on-demand')

let sla: ArchivedDocument
beforeAll(async () => {
  sla = await archiveDocument(
    offerDocument({ version: '2026-10-01', tier: 'enterprise', region: 'eu', kind: 'sla' }),
  )
}, 120_000)
afterAll(async () => {
  await closePdfPool()
  await closeArchive()
  rmSync(state, { recursive: true, force: true })
})

test.each<Partial<ArchivedDocument>>([
  { version: '2026-04-01' },
  { tier: 'premium' },
  { region: 'us' },
  { kind: 'dpa' },
  { kind: 'annex' },
  { signedAt: '2026-02-01T00:00:00.000Z' },
  { fileName: 'lumenary-sla-premium-eu-2026-10-01.pdf' },
])('the file of an SLA is not given out as what a changed record says it is: %o', async (changed) => {
  expect((await bytesOf(sla)).length).toBe(sla.size)
  expect(bytesInMemory(sla)?.length).toBe(sla.size)
  const record = { ...sla, ...changed }
  expect(bytesInMemory(record)).toBeUndefined()
  await expect(bytesOf(record)).rejects.toMatchObject({
    name: 'LostBytesError',
    message: expect.stringContaining(
      'The file itself, under its signature, is lumenary-sla-enterprise-eu-2026-10-01.pdf, signed at 20261120100000 (UTC). Restore the database from a backup.',
    ),
  })
})

// The last one: the manifest holds both afterwards.
test('a record changed to another tier is refused at its address, by the check, in health, and in the log once', async () => {
  const checked = { sha256: sla.sha256, given: 'sha256', signature: null, signedAgain: false } as const
  expect((await conclude(checked, NOW)).verdict).toBe('genuine-in-force')
  const record = { ...sla, tier: 'premium' }
  addToManifest({ documents: [record], certificates: [] })
  await expect(conclude(checked, NOW)).rejects.toMatchObject({ name: 'StoreUnavailableError' })
  const error = vi.spyOn(log(), 'error').mockReturnValue()
  const address = { version: '2026-10-01', tier: 'premium', region: 'eu', file: 'sla.pdf' }
  const answer = await answerDocument(
    new Request('https://sla.example.com/documents/2026-10-01/premium/eu/sla.pdf'),
    address,
  )
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'document-lost'])
  error.mockClear()
  for (const _ of [1, 2]) await lookForMisrecorded([record])
  expect(error.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^The database records documents\/.* as 2026-10-01\/premium\/eu\/sla, signed at /,
      ),
    ],
  ])
  noteProgress()
  expect(archiveProgress()).toMatchObject({ state: 'failing', code: 'document-lost' })
})
