import { sql } from 'drizzle-orm'
import { type AuditFilter, readLog } from '#lib/server/audit/read-log.ts'
import { THE_DESK } from '#lib/server/db/command.ts'
import { openStore, type Store } from '#lib/server/db/open-store.ts'
import { startPglite } from '#lib/server/db/testing/backends.ts'
import type { Comparison } from '../comparison.ts'
import { median } from '../median.ts'

const [FEW, MANY] = [100, 100_000]
const ROUNDS = 60
const MOST = 1.5

/** What is asked of the log; each of the filters has few entries among many, or many. */
const QUESTIONS: [name: string, filter: AuditFilter, isAim: boolean][] = [
  ['First page of the audit log', {}, true],
  ['… by an action', { action: 'people.disabled' }, false],
  ['… by a person', { about: 'p7' }, false],
  ['… on a day', { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' }, false],
]

/** The first page of an audit log of many entries, beside one of few. */
export async function auditRows(): Promise<Comparison[]> {
  const { settings, stop } = await startPglite()
  const store = await openStore(settings)
  try {
    await fill(store, 1, FEW)
    const filters = QUESTIONS.map(([, filter]) => filter)
    const few = await timesOf(store, filters)
    await fill(store, FEW + 1, MANY)
    const many = await timesOf(store, filters)
    return QUESTIONS.map(([name, , isAim], index): Comparison => {
      const [ours, against] = [many[index] ?? Number.NaN, few[index] ?? Number.NaN]
      return {
        name: `${name}, ${MANY.toLocaleString('en-GB')} entries`,
        ours: `${ours.toFixed(2)} ms`,
        against: `${FEW} entries: ${against.toFixed(2)} ms`,
        ratio: ours / against,
        bound: isAim ? { kind: 'aim', words: `at most ${MOST} times`, met: ours <= against * MOST } : null,
      }
    })
  } finally {
    await store.close()
    await stop()
  }
}

async function timesOf(store: Store, filters: AuditFilter[]): Promise<number[]> {
  const medians: number[] = []
  for (const filter of filters) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = performance.now()
      await readLog({ filter }, { actor: THE_DESK, db: store.db })
      times.push(performance.now() - before)
    }
    medians.push(median(times.slice(ROUNDS / 4)))
  }
  return medians
}

/** Entries of 50 people on 5,000 others, a minute apart; the chain of hashes is nothing that a page looks at. */
async function fill({ db }: Store, from: number, to: number): Promise<void> {
  await db.execute(sql`
    insert into audit_entries (number, at, actor_kind, actor_id, actor_name, actor_role, action,
      target_kind, target_id, target_name, before, after, network, request_id, previous_sha256, sha256)
    select n, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 minute', 'person', 'p' || n % 50, 'Mara Lindt',
      'admin', case when n % 50 = 7 then 'people.disabled' else 'sessions.began' end, 'person', 't' || n % 5000,
      'Kim Voss', '{"role": "rep"}', '{"role": "legal"}', '203.0.113.0/24', 'request-' || n, repeat('a', 64),
      repeat('b', 64)
    from generate_series(${from}::int, ${to}::int) as n`)
  await db.execute(sql`analyze audit_entries`)
}
