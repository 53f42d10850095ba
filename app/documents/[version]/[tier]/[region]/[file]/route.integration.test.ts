import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { closeArchive } from '#lib/server/archive/jobs/open-archive.ts'
import { closePdfPool } from '#lib/server/documents/pdf-pool.ts'
import { GET } from './route.ts'

const good = { version: '2026-10-01', tier: 'starter', region: 'eu', file: 'sla.pdf' }

const stateDirectory = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
vi.stubEnv('STATE_DIRECTORY', stateDirectory)
vi.stubEnv('SLA_DESK_NOW', '2026-11-15T10:00:00Z')

afterAll(async () => {
  await closePdfPool()
  await closeArchive()
  rmSync(stateDirectory, { recursive: true, force: true })
})

async function get(segments: Partial<typeof good>, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('https://sla.example.com/documents', { headers })
  return await GET(request, { params: Promise.resolve({ ...good, ...segments }) })
}

test('a document that exists is served, and not again to who has it', async () => {
  const response = await get({})
  expect(response.status).toBe(200)
  const bytes = await response.arrayBuffer()
  expect(Buffer.from(bytes).toString('latin1', 0, 8)).toBe('%PDF-1.7')
  expect(response.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(response.headers.get('content-disposition')).toBe(
    'inline; filename="lumenary-sla-starter-eu-2026-10-01.pdf"',
  )
  expect((await get({}, { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304)
})

test.each([
  { version: '2026-10-02' },
  // Published a day later.
  { version: '2027-03-01' },
  { version: '__proto__' },
  { tier: 'x'.repeat(10_000) },
  { tier: 'constructor' },
  { region: '../eu' },
  { file: 'sla' },
  { file: '__proto__' },
])('%o is answered with a problem that says what an address is', async (segments) => {
  const response = await get(segments)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ code: 'unknown-document', status: 404 })
})
