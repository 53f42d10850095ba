import type { Piscina } from 'piscina'
import { afterAll, expect, test } from 'vitest'
import { processShared } from '../platform/process-shared.ts'
import { closePdfPool, makeInPool } from './pdf-pool.ts'
import { offerFor } from './testing/read-pdf.ts'
import { signedDocument } from './testing/signed-documents.ts'
import { demoSigning } from './testing/test-signing.ts'

const signing = await demoSigning()

afterAll(closePdfPool)

const offer = offerFor('growth', 'us')
const unprintable = { ...offer, vendor: { ...offer.vendor, legalName: '漢' } }

function workers(): Piscina['threads'] {
  const { line } = processShared('pdf-pool', (): { line: { pool: Piscina } } => {
    throw new Error('nothing has been made yet')
  })
  return line.pool.threads
}

test('a rendering that fails leaves those before and after it alone', async () => {
  const [before, failed, after] = await Promise.allSettled([
    signedDocument(offer, 'sla', signing),
    signedDocument(unprintable, 'sla', signing),
    signedDocument(offer, 'sla', signing),
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('U+6F22') } })
  expect(before.status).toBe('fulfilled')
  expect(after).toEqual(before)
})

test('a worker that dies over a file fails that one, and the files behind it are made by another', async () => {
  const first = signedDocument(offer, 'sla', signing)
  const second = signedDocument(offer, 'dpa', signing)
  // The first worker is there from the test before.
  const [dying] = workers()
  expect(dying).toBeDefined()
  await dying?.terminate()
  await expect(first).rejects.toThrow()
  expect((await second).length).toBeGreaterThan(100_000)
  expect(workers()).not.toContain(dying)
})

test('closing ends what waits, and the next file starts anew', async () => {
  const first = signedDocument(offer, 'sla', signing).catch(() => null)
  const second = signedDocument(offer, 'sla', signing)
  const closed = closePdfPool()
  await expect(second).rejects.toThrow('The PDF worker is closed.')
  await Promise.all([first, closed])
  expect((await signedDocument(offer, 'sla', signing)).length).toBeGreaterThan(100_000)
})

test('a file that takes too long is given up, and the next one is made', async () => {
  await expect(makeInPool({ make: 'document', offer, kind: 'sla', signing }, 1)).rejects.toThrow(/abort/i)
  expect((await signedDocument(offer, 'sla', signing)).length).toBeGreaterThan(100_000)
})
