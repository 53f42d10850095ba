import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { catalogue } from '../terms/current.ts'
import { entryFile } from './entry-file.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const entry = (id: string, now = NOW) =>
  entryFile(new Request(`https://sla.example.com/subprocessors/changes/${id}/entry.json`), id, now)

test('anyone can follow the chain: each entry holds the SHA-256 of the bytes of the one before', async () => {
  let before: string | null = null
  for (const { id } of catalogue().notices) {
    const bytes = Buffer.from(await entry(id).arrayBuffer())
    expect((JSON.parse(bytes.toString('utf8')) as { previousSha256: string | null }).previousSha256).toBe(
      before,
    )
    before = createHash('sha256').update(bytes).digest('hex')
  }
})

test('an entry is nobody’s to know before it is published, and an id that there is not is refused', () => {
  expect(entry('2026-11-18-datadog', new Date('2026-11-18T08:59:59Z')).status).toBe(404)
  expect(entry('2026-11-18-datadog', new Date('2026-11-18T09:00:00Z')).status).toBe(200)
  expect(entry('acme').status).toBe(404)
})
