import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { compressBeside } from './compression.ts'
import type { Entry } from './entry.ts'
import { keepStaticFiles } from './static-files.ts'

const build = mkdtempSync(join(tmpdir(), 'static-'))
afterAll(() => rmSync(build, { recursive: true }))

test('scripts are kept compressed and fonts as they are; the rest is left to Next', async () => {
  mkdirSync(join(build, 'static/media'), { recursive: true })
  writeFileSync(join(build, 'static/a.js'), 'let a = 1'.repeat(100))
  writeFileSync(join(build, 'static/media/b.woff2'), 'wOF2')
  writeFileSync(join(build, 'static/media/c.png'), 'png')
  const kept = new Map<string, Entry>()
  await keepStaticFiles(build, (path, entry) => kept.set(path, entry))
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

test('what the build compressed is read, and the same as without it', async () => {
  const file = join(build, 'static/d.js')
  writeFileSync(file, 'let d = 4'.repeat(100))
  const read = async () => {
    const kept = new Map<string, Entry>()
    await keepStaticFiles(build, (path, entry) => kept.set(path, entry))
    return kept
  }
  const without = (await read()).get('/_next/static/d.js')
  await compressBeside(file)
  const kept = await read()
  expect(kept.get('/_next/static/d.js')).toEqual(without)
  const { br, gzip } = kept.get('/_next/static/d.js')?.variants ?? {}
  for (const text of [brotliDecompressSync(br?.body ?? ''), gunzipSync(gzip?.body ?? '')])
    expect(text.toString()).toBe('let d = 4'.repeat(100))
  expect([...kept.keys()].filter((path) => /\.(?:br|gz)$/.test(path))).toEqual([])
  // They are read, and not made again.
  writeFileSync(`${file}.br`, 'read')
  expect((await read()).get('/_next/static/d.js')?.variants.br.body.toString()).toBe('read')
})
