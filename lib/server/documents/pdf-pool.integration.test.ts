import type { Piscina } from 'piscina'
import { afterAll, expect, test } from 'vitest'
import { closePdfPool, makeInPool, renderInPool } from './pdf-pool.ts'
import { offerFor } from './testing/read-pdf.ts'

afterAll(closePdfPool)

const offer = offerFor('growth', 'us')
const unprintable = { ...offer, vendor: { ...offer.vendor, legalName: '漢' } }

function workers(): Piscina['threads'] {
  const { pool } = (globalThis as Record<symbol, unknown>)[Symbol.for('sla-desk.pdf-pool')] as {
    pool: Piscina
  }
  return pool.threads
}

test('a rendering that fails leaves those before and after it alone', async () => {
  const [before, failed, after] = await Promise.allSettled([
    renderInPool(offer, 'sla'),
    renderInPool(unprintable, 'sla'),
    renderInPool(offer, 'sla'),
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('U+6F22') } })
  expect(before.status).toBe('fulfilled')
  expect(after).toEqual(before)
})

test('a worker that dies over a file fails that one, and the files behind it are made by another', async () => {
  const first = renderInPool(offer, 'sla')
  const second = renderInPool(offer, 'dpa')
  // The first worker is there from the test before.
  const [dying] = workers()
  expect(dying).toBeDefined()
  await dying?.terminate()
  await expect(first).rejects.toThrow()
  expect((await second).length).toBeGreaterThan(100_000)
  expect(workers()).not.toContain(dying)
})

test('closing ends what waits, and the next file starts anew', async () => {
  const first = renderInPool(offer, 'sla').catch(() => null)
  const second = renderInPool(offer, 'sla')
  const closed = closePdfPool()
  await expect(second).rejects.toThrow('The PDF worker is closed.')
  await Promise.all([first, closed])
  expect((await renderInPool(offer, 'sla')).length).toBeGreaterThan(100_000)
})

test('a file that takes too long is given up, and the next one is made', async () => {
  await expect(makeInPool({ make: 'document', offer, kind: 'sla', signing: null }, 1)).rejects.toThrow(
    /abort/i,
  )
  expect((await renderInPool(offer, 'sla')).length).toBeGreaterThan(100_000)
})
