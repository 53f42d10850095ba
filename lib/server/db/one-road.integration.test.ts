import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerTimestamps } from '../timestamps/tables.ts'
import { openStore, type Store } from './open-store.ts'
import { BACKENDS, type Backend } from './testing/backends.ts'

const LARGE = 300_000
const ROUNDS = 2_000

const hashOf = (text: string) => createHash('md5').update(text).digest('hex')

describe.each(BACKENDS)('$name', ({ start }) => {
  let backend: Backend
  let opened: Store
  beforeAll(async () => {
    backend = await start()
    opened = await openStore(backend.settings)
  })
  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  // Each answer is compared with what Node reckons: a parameter or an answer of another statement would differ.
  test('of thousands of statements at once, large and small, each gets its own answer', async () => {
    const asked = Array.from({ length: ROUNDS }, async (_, n) => {
      const text = n % 20 === 0 ? `${n} `.repeat(LARGE / 6) : String(n)
      const { rows } = await opened.db.execute(
        sql`select md5(${text}) as hash, length(${text}) as length, ${n}::int as n`,
      )
      return [rows, [{ hash: hashOf(text), length: text.length, n }]]
    })
    for (const [rows, expected] of await Promise.all(asked)) expect(rows).toEqual(expected)
  })

  test('what is written at once, inside transactions and out, lands where it belongs', async () => {
    const entry = (n: number) => ({
      entrySha256: String(n).padStart(64, '0'),
      version: String(n),
      response: new Uint8Array(n % 10 === 0 ? LARGE : 3).fill(n % 251),
      timestampedAt: '2026-11-20T10:00:00Z',
    })
    await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        if (n % 2 === 0) await opened.db.insert(ledgerTimestamps).values(entry(n))
        else
          await opened.db.transaction(async (tx) => {
            await tx.insert(ledgerTimestamps).values({ ...entry(n), version: 'before' })
            await tx
              .update(ledgerTimestamps)
              .set({ version: String(n) })
              .where(eq(ledgerTimestamps.entrySha256, entry(n).entrySha256))
          })
      }),
    )
    const rows = await opened.db.select().from(ledgerTimestamps).orderBy(ledgerTimestamps.entrySha256)
    expect(rows).toHaveLength(200)
    for (const [n, row] of rows.entries()) {
      const { version, response } = entry(n)
      expect([row.version, hashOf(Buffer.from(row.response).toString('hex'))]).toEqual([
        version,
        hashOf(Buffer.from(response).toString('hex')),
      ])
    }
    await opened.db.delete(ledgerTimestamps)
  })

  test('a transaction that fails leaves nothing, and the next statement works', async () => {
    const failing = opened.db.transaction(async (tx) => {
      await tx.execute(sql`create temporary table left_behind (n int) on commit drop`)
      await tx.execute(sql`select 1 / 0`)
    })
    await expect(failing).rejects.toThrow()
    const { rows } = await opened.db.execute(sql`select to_regclass('left_behind') as name, 1 as one`)
    expect(rows).toEqual([{ name: null, one: 1 }])
  })

  test('who asks the database inside a transaction is told so at once, and nobody waits', async () => {
    const misuse = opened.db.transaction(async () => await opened.db.execute(sql`select 1`))
    await expect(misuse).rejects.toMatchObject({
      cause: {
        message: 'Inside a transaction, use the transaction (tx) that was passed in, not the database.',
      },
    })
    expect((await opened.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  })
})
