import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../lib/server/testing/built-server.ts'
import { assetsOf } from './assets-of.ts'

/** 32 kB less what the hashes and the signatures of the documents add once they are in the archive. */
const MOST_HTML = 31_500
const MOST_SCRIPT = 5_000
const MOST_STYLE = 8_000

let server: BuiltServer

const textOf = async (path: string) => await (await fetch(server.address + path)).text()

/** In brotli at its best, as a kept page goes out once the server is warm. */
function compressed(text: string): number {
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  return brotliCompressSync(text, { params }).length
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
      const { scripts, styles } = assetsOf(html, '')
      expect(scripts.length, page).toBeGreaterThan(0)
      expect(compressed(html), `HTML of ${page}`).toBeLessThanOrEqual(MOST_HTML)
      expect(await sum(scripts), `scripts of ${page}`).toBeLessThanOrEqual(MOST_SCRIPT)
      expect(await sum(styles), `styles of ${page}`).toBeLessThanOrEqual(MOST_STYLE)
    }
  })
})
