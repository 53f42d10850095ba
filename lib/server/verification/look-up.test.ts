import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ByteFiles } from '../archive/bytes/byte-files.ts'
import { manifestText } from '../archive/manifest/manifest-file.ts'
import { isStoreUnavailable } from '../db/store-error.ts'
import { forgetShared } from '../platform/process-shared.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A process whose STATE_DIRECTORY another one has, with a manifest that names this document. */
async function besideAnother(bytes: string) {
  vi.resetModules()
  forgetShared()
  const state = mkdtempSync(join(tmpdir(), 'sla-desk-look-up-'))
  onTestFinished(() => rmSync(state, { recursive: true, force: true }))
  vi.stubEnv('STATE_DIRECTORY', state)
  vi.stubEnv('LOG_LEVEL', 'silent')
  const document = {
    ...{ version: '2026-10-01', tier: 'enterprise', region: 'eu', kind: 'sla' as const },
    ...{ sha256: hashOf(bytes), size: bytes.length, fileName: 'sla.pdf', certificate: 'f'.repeat(64) },
    ...{ signedAt: '2026-11-20T09:59:59.000Z', timestampedAt: null, archivedAt: '2026-11-20T10:00:00.000Z' },
  }
  writeFileSync(join(state, 'manifest.json'), manifestText({ documents: [document], certificates: [] }))
  const { noteDatabaseElsewhere } = await import('../archive/manifest/manifest.ts')
  noteDatabaseElsewhere()
  const { lookUp } = await import('./look-up.ts')
  return { lookUp, files: new ByteFiles(state), document }
}

// The other process writes the file first, then the record, hands the document out, and writes the manifest last.
test('what another process has archived and the manifest does not name yet is in doubt, and not unknown', async () => {
  const { lookUp, files, document } = await besideAnother('named by the manifest')
  const handedOut = 'handed out a moment ago'
  expect(await lookUp(hashOf(handedOut))).toBeNull()
  await files.write(hashOf(handedOut), Buffer.from(handedOut))
  const refusal = await lookUp(hashOf(handedOut)).catch((error: unknown) => error)
  expect([isStoreUnavailable(refusal), String(refusal)]).toEqual([
    true,
    'StoreUnavailableError: Another process has archived this document, or is archiving it.',
  ])
  expect(await lookUp(document.sha256)).toEqual(document)
  expect(await lookUp(hashOf('nobody made this'))).toBeNull()
})

test('where the files cannot be looked at, nobody can say that a document is unknown', async () => {
  const { lookUp, files } = await besideAnother('named by the manifest')
  const hash = hashOf('another')
  // A file in place of the folder that its name begins with.
  await files.write(hash, Buffer.from('another'))
  rmSync(join(files.pathOf(hash), '..'), { recursive: true })
  writeFileSync(join(files.pathOf(hash), '..'), '')
  const refusal = await lookUp(hash).catch((error: unknown) => error)
  expect([isStoreUnavailable(refusal), String(refusal)]).toEqual([
    true,
    'StoreUnavailableError: The archive could not be asked.',
  ])
})
