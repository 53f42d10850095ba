import { brotliCompressSync, constants, createBrotliDecompress } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../lib/server/testing/built-server.ts'
import { assetsOf } from './assets-of.ts'

const MOST_HTML = 32_000
/** What the hashes and the signatures of the documents may add once they are in the archive. */
const MOST_OF_ARCHIVE = 500
const MOST_SCRIPT = 5_000
const MOST_STYLE = 8_000

/** What a server may send before it waits for the client to say that it came: ten packets. */
const FIRST_PACKETS = 14_000

let server: BuiltServer

const textOf = async (path: string) => await (await fetch(server.address + path)).text()

/** In brotli at its best, as a kept page goes out once the server is warm. */
function compressed(text: string): number {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  return brotliCompressSync(text, { params }).length
}

/** What a browser can read of a page from its first bytes. */
async function readableFrom(text: string, bytes: number): Promise<string> {
  const decoder = createBrotliDecompress()
  decoder.write(brotliCompressSync(text).subarray(0, bytes))
  const read: Buffer[] = []
  decoder.on('data', (part: Buffer) => read.push(part))
  // It flushes what it can tell from these bytes, and waits for more.
  await new Promise<void>((resolve) => decoder.flush(() => resolve()))
  return Buffer.concat(read).toString('utf8')
}

/** The page once its documents are in the archive: it states their hashes then, with a button that copies them. */
async function archivedPage(page: string): Promise<string> {
  const documents = [...(await textOf(page)).matchAll(/href="(\/documents\/[^"]+\.pdf)"/g)]
  expect(documents.length).toBeGreaterThan(0)
  for (const [, path = ''] of documents) expect((await fetch(server.address + path)).status, path).toBe(200)
  const waiting = expect.poll(() => textOf(page), { timeout: 60_000, interval: 250 })
  await waiting.not.toContain('Created and signed on first download')
  const html = await textOf(page)
  expect(html).toContain('/elements/copy-text')
  return html
}

async function expectWithinBounds(page: string, html: string, mostHtml: number): Promise<void> {
  const { scripts, styles } = assetsOf(html, '')
  expect(scripts.length, page).toBeGreaterThan(0)
  expect(compressed(html), `HTML of ${page}`).toBeLessThanOrEqual(mostHtml)
  expect(await sum(scripts), `scripts of ${page}`).toBeLessThanOrEqual(MOST_SCRIPT)
  expect(await sum(styles), `styles of ${page}`).toBeLessThanOrEqual(MOST_STYLE)
}

async function sum(paths: readonly string[]): Promise<number> {
  const texts = await Promise.all(paths.map(textOf))
  return texts.reduce((total, text) => total + compressed(text), 0)
}

describe.runIf(isBuilt)('what an offer page weighs', () => {
  beforeAll(async () => {
    server = await startBuiltServer({ SLA_DESK_NOW: '2026-11-20T12:00:00Z' })
  })

  afterAll(async () => {
    await server?.stop()
  })

  test('is within its bounds for every tier in every region', async () => {
    const addresses = [...(await textOf('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)]
    const pages = addresses
      .map(([, address = '']) => new URL(address).pathname)
      .filter((path) => /^\/enterprise-sla\/(?!compare)[^/]+\/[^/]+$/.test(path))
    // Five tiers in three regions.
    expect(pages).toHaveLength(15)
    for (const page of pages) {
      const html = await textOf(page)
      const first = await readableFrom(html, FIRST_PACKETS)
      // The head, the choice, the figures and the sums of them all; then the terms.
      expect(first, `first packets of ${page}`).toContain('</head>')
      expect(first, `first packets of ${page}`).toMatch(/data-choice="region".*<dl class="summary .*<\/dl>/s)
      await expectWithinBounds(page, html, MOST_HTML - MOST_OF_ARCHIVE)
    }
  })

  test('is within them once its documents are in the archive', { timeout: 120_000 }, async () => {
    const page = '/enterprise-sla/mission-critical/eu'
    await expectWithinBounds(page, await archivedPage(page), MOST_HTML)
  })
})
