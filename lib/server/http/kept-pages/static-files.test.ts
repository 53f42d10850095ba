import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { compressStaticFiles } from './static-files.ts'

const build = mkdtempSync(join(tmpdir(), 'static-'))
afterAll(() => rmSync(build, { recursive: true }))

test('scripts are kept compressed and fonts as they are; the rest is left to Next', async () => {
  mkdirSync(join(build, 'static/media'), { recursive: true })
  writeFileSync(join(build, 'static/a.js'), 'let a = 1'.repeat(100))
  writeFileSync(join(build, 'static/media/b.woff2'), 'wOF2')
  writeFileSync(join(build, 'static/media/c.png'), 'png')
  const kept = new Map<string, Entry>()
  await compressStaticFiles(build, (path, entry) => kept.set(path, entry))
  expect([...kept.keys()].toSorted()).toEqual(['/_next/static/a.js', '/_next/static/media/b.woff2'])
  const script = kept.get('/_next/static/a.js')?.variants.br
  expect(script?.head).toContain('Content-Encoding')
  expect(brotliDecompressSync(script?.body ?? '').toString()).toBe('let a = 1'.repeat(100))
  const font = kept.get('/_next/static/media/b.woff2')?.variants.br
  expect(font?.body.toString()).toBe('wOF2')
  expect(font?.head.join(' ')).toContain(
    'Content-Type font/woff2 Cache-Control public, max-age=31536000, immutable',
  )
  expect(font?.head).not.toContain('Content-Encoding')
})
