import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildEntry } from './entry.ts'

const original = {
  status: 200,
  headers: [
    ['content-type', 'text/html; charset=utf-8'],
    ['Cache-Control', 'public, max-age=0, must-revalidate'],
    ['Vary', 'rsc, Accept-Encoding'],
  ],
  body: Buffer.from('<p>Ninety-nine point nine</p>'.repeat(50)),
} as const

test('every variant holds the same page, under a tag of its own', async () => {
  const { variants } = await buildEntry(original, true)
  expect(brotliDecompressSync(variants.br.body)).toEqual(original.body)
  expect(gunzipSync(variants.gzip.body)).toEqual(original.body)
  expect(variants.identity.body).toEqual(original.body)
  expect(new Set(Object.values(variants).map(({ etag }) => etag)).size).toBe(3)
})

test('HSTS goes out over TLS only', async () => {
  const { variants } = await buildEntry(original, false)
  expect(variants.br.head).not.toContain('Strict-Transport-Security')
  expect(variants.br.secureHead).toContain('Strict-Transport-Security')
})

test('a 304 repeats the tag, Cache-Control and Vary, and no policy', async () => {
  const { variants } = await buildEntry(original, false)
  expect(variants.gzip.notModifiedHead).toEqual([
    'Cache-Control',
    'public, max-age=0, must-revalidate',
    'Vary',
    'rsc, Accept-Encoding',
    'ETag',
    variants.gzip.etag,
  ])
})
