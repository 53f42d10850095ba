import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { ArchivedDocument } from './record.ts'

const DOCUMENT = {
  version: '2026-10-01',
  tier: 'enterprise',
  region: 'eu',
  kind: 'sla',
  sha256: 'a'.repeat(64),
} as ArchivedDocument

let directory: string

beforeEach(() => {
  vi.resetModules()
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('sla-desk.manifest')]
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-manifest-'))
  directory = join(folder, 'state')
  vi.stubEnv('STATE_DIRECTORY', directory)
  vi.stubEnv('LOG_LEVEL', 'silent')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
})

test('a directory that is missing is made for the manifest', async () => {
  const { addToManifest, flushManifest } = await import('./manifest.ts')
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  flushManifest()
  expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')).documents).toEqual([DOCUMENT])
})

test('a disk that takes nothing ends no process: what was to be written is written later', async () => {
  const { addToManifest, archivedDocument, flushManifest } = await import('./manifest.ts')
  writeFileSync(directory, 'a file where the directory should be')
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  flushManifest()
  expect(archivedDocument(DOCUMENT)).toEqual(DOCUMENT)
  rmSync(directory)
  flushManifest()
  expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')).documents).toEqual([DOCUMENT])
})

test.each(['', '{"documents":[{"ver', 'null', '{}'])('a damaged file, %j, counts as empty', async (text) => {
  mkdirSync(directory)
  writeFileSync(join(directory, 'manifest.json'), text)
  const { addToManifest, flushManifest, manifest } = await import('./manifest.ts')
  expect(manifest()).toEqual({ documents: [], certificates: [] })
  addToManifest({ documents: [DOCUMENT], certificates: [] })
  flushManifest()
  expect(JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')).documents).toEqual([DOCUMENT])
})
