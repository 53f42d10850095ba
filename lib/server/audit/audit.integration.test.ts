import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#lib/domain/auth/actor.ts'
import { THE_DESK, transaction } from '../db/command.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { BACKENDS, type Backend } from '../db/testing/backends.ts'
import { readLog } from './read-log.ts'
import { recordEntry } from './record-entry.ts'
import { auditEntries } from './tables.ts'
import { verifyLog } from './verify-log.ts'

const KIM: Person = {
  kind: 'person',
  id: 'kim',
  name: 'Kim Voss',
  role: 'admin',
  session: 's1',
  trace: { network: '203.0.113.0/24', requestId: 'r1' },
}
const target = (id: string) => ({ kind: 'person', id, name: 'Mara Lindt' })

describe.each(BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store
  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  const record = (id: string, actor: Person | typeof THE_DESK = KIM, fails = false) =>
    transaction(store.db, { actor, now: new Date() }, async (context) => {
      await recordEntry(
        {
          action: 'people.roleChanged',
          target: target(id),
          before: { role: 'rep' },
          after: { role: 'legal' },
        },
        context,
      )
      if (fails) throw new Error('and so it did not happen')
    })

  test('entries are numbered without a gap and hold each other, many at once and with failures between', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        record(`p${n}`, n % 3 === 0 ? THE_DESK : KIM, n % 4 === 1).catch(() => null),
      ),
    )
    // Of 40, every fourth was taken back.
    const rows = await store.db.select().from(auditEntries).orderBy(asc(auditEntries.number))
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    expect(rows[0]?.previousSha256).toBe(null)
    for (const [n, row] of rows.slice(1).entries()) expect(row.previousSha256).toBe(rows[n]?.sha256)
    expect(await verifyLog(store.db)).toEqual({ number: 30, sha256: rows.at(-1)?.sha256 })
  })

  test('an entry says who, what, from where and when', async () => {
    await record('mara')
    const { entries } = await readLog({ filter: { about: 'mara' } }, { actor: KIM, db: store.db })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      actor: { kind: 'person', id: 'kim', name: 'Kim Voss', role: 'admin' },
      action: 'people.roleChanged',
      target: { kind: 'person', id: 'mara', name: 'Mara Lindt' },
      before: { role: 'rep' },
      after: { role: 'legal' },
      network: '203.0.113.0/24',
      requestId: 'r1',
    })
    expect(Math.abs(Date.parse(entries[0]?.at ?? '') - Date.now())).toBeLessThan(60_000)
  })

  test('pages follow each other, newest first, and end', async () => {
    const numbers: number[] = []
    let before: number | null = null
    do {
      const page = await readLog({ filter: {}, before, limit: 7 }, { actor: KIM, db: store.db })
      numbers.push(...page.entries.map(({ number }) => number))
      before = page.next
    } while (before !== null)
    expect(numbers).toEqual(Array.from({ length: 31 }, (_, n) => 31 - n))
  })

  test('only an admin reads it', async () => {
    for (const role of ['rep', 'manager', 'privacy', 'legal'] as const)
      await expect(readLog({ filter: {} }, { actor: { ...KIM, role }, db: store.db })).rejects.toThrow(
        'Administrator',
      )
  })

  test('the database refuses to change, delete or empty it', async () => {
    const refused = async (work: () => Promise<unknown>) => {
      const error = await work().catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Error)
      expect(
        (error as { code?: string }).code ?? (error as Error & { cause?: { code?: string } }).cause?.code,
      ).toBe('23001')
    }
    await refused(() => store.db.update(auditEntries).set({ action: 'people.invited' }))
    await refused(() => store.db.delete(auditEntries).where(eq(auditEntries.number, 31)))
    await refused(() => store.db.execute(sql`truncate audit_entries`))
    await refused(() => store.db.execute(sql`truncate audit_entries cascade`))
    expect(await verifyLog(store.db)).toMatchObject({ number: 31 })
  })

  test('whoever gets round the triggers is found out', async () => {
    await store.db.execute(sql`alter table audit_entries disable trigger all`)
    await store.db
      .update(auditEntries)
      .set({ after: { role: 'admin' } })
      .where(eq(auditEntries.number, 12))
    expect(await verifyLog(store.db)).toEqual({
      number: 12,
      why: 'Entry 12 does not match its own hash: it was changed after it was written.',
    })
    await store.db.delete(auditEntries).where(eq(auditEntries.number, 5))
    expect(await verifyLog(store.db)).toMatchObject({ number: 6 })
  })

  test('whatever is put before the first entry is found out', async () => {
    await store.db.execute(sql`create temporary table forged as select * from audit_entries where number = 4`)
    await store.db.execute(sql`update forged set number = -5`)
    await store.db.execute(sql`insert into audit_entries select * from forged`)
    expect(await verifyLog(store.db)).toMatchObject({ number: -5 })
  })
})
