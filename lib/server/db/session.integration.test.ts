import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readCertificates, recordCertificate } from '../archive/records.ts'
import { beginSigning } from '../archive/signing/signing-record.ts'
import { documentBytes } from '../archive/tables.ts'
import { queuesOf } from '../jobs/queue.ts'
import { openStore } from './open-store.ts'
import { type Backend, startPostgres } from './testing/backends.ts'

/** As older servers, or their administrators, may have set them. */
const SETTINGS = [
  `datestyle = 'SQL, DMY'`,
  `timezone = 'Asia/Kolkata'`,
  `intervalstyle = 'sql_standard'`,
  `bytea_output = 'escape'`,
  'extra_float_digits = -15',
  'standard_conforming_strings = off',
  `client_encoding = 'LATIN1'`,
  `default_transaction_isolation = 'serializable'`,
  'statement_timeout = 1000',
  'idle_session_timeout = 500',
]
const KEY = { version: '2026-10-01', tier: 'growth', region: 'eu', kind: 'sla' } as const
const CERTIFICATE = {
  fingerprint: 'f'.repeat(64),
  pem: 'PEM',
  subject: 'Zürich – \\ Test',
  notAfter: '2036-02-03T04:05:06.000Z',
  demo: true,
}

let backend: Backend
let operator: Client

beforeAll(async () => {
  backend = await startPostgres()
  operator = new Client({ connectionString: backend.settings.databaseUrl })
  await operator.connect()
})
afterAll(async () => {
  await operator.end()
  await backend.stop()
})

async function openedStore() {
  const open = await openStore(backend.settings)
  onTestFinished(open.close)
  return open
}

test('whatever a server, a database and a role are set to, what was written is read', async () => {
  for (const setting of SETTINGS) {
    await operator.query(`alter database desk set ${setting}`)
    await operator.query(`alter role desk set ${setting}`)
  }
  const open = await openedStore()
  const { db } = open
  // Its own statements are not parsed as meant without standard_conforming_strings.
  const queues = queuesOf(open)
  await queues.start()
  onTestFinished(async () => await queues.stop({ close: false }))
  // 5 December, which is 12 May where the month is read first.
  const now = new Date('2026-12-05T10:00:24Z')
  await recordCertificate(db, CERTIFICATE, now)
  expect(await readCertificates(db)).toEqual([CERTIFICATE])
  const maker = { certificate: CERTIFICATE.fingerprint, software: 'this release', timestamped: false }
  expect(await beginSigning(db, KEY, maker, now)).toBe('2026-12-05T10:00:24.000Z')
  // Begun a day later by the same maker, it has the time on record.
  const later = new Date('2026-12-06T10:00:24Z')
  expect(await beginSigning(db, KEY, maker, later)).toBe('2026-12-05T10:00:24.000Z')
  const bytes = Buffer.from([0, 1, 39, 92, 120, 255])
  await db.insert(documentBytes).values({ sha256: 'a'.repeat(64), bytes })
  expect((await db.select().from(documentBytes)).map((row) => Buffer.from(row.bytes))).toEqual([bytes])
  const { rows } = await db.execute(sql`select '\\' as backslash, 0.1::float8 + 0.2::float8 as sum,
    current_setting('transaction_isolation') as isolation, current_setting('statement_timeout') as bound`)
  // 0.1 + 0.2 in binary floating point, to the last digit.
  expect(rows).toEqual([
    { backslash: '\\', sum: 0.30000000000000004, isolation: 'read committed', bound: '8s' },
  ])
})

test('a connection may be idle for longer than a role is told', async () => {
  const { db, brokeAt } = await openedStore()
  await db.execute(sql`select 1`)
  const since = performance.now()
  await expect.poll(() => performance.now() - since, { timeout: 5_000, interval: 100 }).toBeGreaterThan(1_500)
  await db.execute(sql`select 1`)
  expect(brokeAt()).toBe(Number.NEGATIVE_INFINITY)
})

// As a pooler does that hands a connection to another client without what this one has set.
test('a moment in another form is refused, and no answer', async () => {
  const { db } = await openedStore()
  await recordCertificate(db, CERTIFICATE, new Date('2026-12-05T10:00:24Z'))
  const read = db.transaction(async (tx) => {
    await tx.execute(sql`set local datestyle = 'German, DMY'`)
    return await readCertificates(tx)
  })
  await expect(read).rejects.toThrow('The database writes a moment as “03.02.2036 04:05:06 UTC”')
})
