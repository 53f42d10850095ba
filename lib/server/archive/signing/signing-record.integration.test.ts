import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { recordCertificate } from '../records.ts'
import { documentSignings } from '../tables.ts'
import {
  beginSigning,
  type DocumentMaker,
  forgetSigning,
  recordSignature,
  recordTimestamp,
} from './signing-record.ts'

const KEY = { version: '2026-10-01', tier: 'starter', region: 'eu', kind: 'sla' } as const
const NOW = new Date('2026-11-20T10:00:00Z')
const maker = (certificate: string): DocumentMaker => ({ certificate, software: '1', timestamped: true })
const OLD = maker('a'.repeat(64))
const NEW = maker('b'.repeat(64))
const signature = (covered: string, ...cms: number[]) => ({
  coveredSha256: covered.repeat(64),
  cms: Uint8Array.from(cms),
})
const bytes = (...values: number[]) => Uint8Array.from(values)

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let open: Store
  beforeAll(async () => {
    backend = await start()
    open = await openStore(backend.settings)
    for (const { certificate } of [OLD, NEW])
      await recordCertificate(
        open.db,
        {
          fingerprint: certificate,
          pem: 'PEM',
          subject: 'Test',
          notAfter: '2036-01-01T00:00:00Z',
          demo: true,
        },
        NOW,
      )
  })
  afterAll(async () => {
    await open.close()
    await backend.stop()
  })
  beforeEach(async () => await open.db.delete(documentSignings))

  const begin = async (by: DocumentMaker) => ({ ...by, signedAt: await beginSigning(open.db, KEY, by, NOW) })
  const read = async (result: { cms: Uint8Array; token: Uint8Array | null } | null) =>
    result === null ? null : [[...result.cms], result.token === null ? null : [...result.token]]

  test('of the same maker, the first signature and the first timestamp count', async () => {
    const begun = await begin(OLD)
    expect(begun.signedAt).toBe('2026-11-20T10:00:00.000Z')
    expect(await read(await recordSignature(open.db, KEY, begun, signature('c', 1)))).toEqual([[1], null])
    expect(await read(await recordSignature(open.db, KEY, begun, signature('c', 2)))).toEqual([[1], null])
    expect([...(await recordTimestamp(open.db, KEY, bytes(1), bytes(7)))]).toEqual([7])
    expect([...(await recordTimestamp(open.db, KEY, bytes(1), bytes(8)))]).toEqual([7])
    expect(await read(await recordSignature(open.db, KEY, begun, signature('c', 3)))).toEqual([[1], [7]])
    expect(await recordSignature(open.db, KEY, begun, signature('d', 4))).toBeNull()
  })

  test('a maker that another replaced within the same second records nothing in its place', async () => {
    const before = await begin(OLD)
    const after = await begin(NEW)
    expect(after.signedAt).toBe(before.signedAt)
    // The same bytes are covered by either key where the two certificates bear one name.
    expect(await recordSignature(open.db, KEY, before, signature('c', 1))).toBeNull()
    await forgetSigning(open.db, KEY, before)
    expect(await read(await recordSignature(open.db, KEY, after, signature('c', 2)))).toEqual([[2], null])
  })

  test('a timestamp is never recorded for another signature than its own', async () => {
    await recordSignature(open.db, KEY, await begin(OLD), signature('c', 1))
    const after = await begin(NEW)
    await recordSignature(open.db, KEY, after, signature('c', 2))
    expect([...(await recordTimestamp(open.db, KEY, bytes(1), bytes(7)))]).toEqual([7])
    expect(await read(await recordSignature(open.db, KEY, after, signature('c', 2)))).toEqual([[2], null])
    expect([...(await recordTimestamp(open.db, KEY, bytes(2), bytes(8)))]).toEqual([8])
  })
})
