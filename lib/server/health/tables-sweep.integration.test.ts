import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { noteProgress } from '../archive/jobs/state/archive-state.ts'
import { archiveProgress } from '../archive/jobs/state/progress.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { tablesOfDesk } from '../db/tables/desk-tables.ts'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import type { Jobs } from '../jobs/start-jobs.ts'
import { log } from '../platform/logs/log.ts'
import { tablesSweep } from './tables-sweep.ts'

const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
vi.stubEnv('STATE_DIRECTORY', state)
vi.stubEnv('ARCHIVE', 'on-demand')

let backend: Backend
let store: Store
beforeAll(async () => {
  backend = await startPostgres()
  const operator = await openStore(backend.settings)
  // A superuser keeps every right.
  await operator.pool.query(`create role app login password 'desk'`)
  await operator.pool.query('create database app owner app')
  await operator.close()
  const databaseUrl = backend.settings.databaseUrl
    ?.replace('desk:desk@', 'app:desk@')
    .replace(/\/desk$/, '/app')
  store = await openStore({ ...backend.settings, databaseUrl })
  noteProgress()
}, 120_000)
afterAll(async () => {
  await store?.close()
  await backend?.stop()
  rmSync(state, { recursive: true })
})

const sweep = () => tablesSweep.run({ now: new Date(), store, jobs: {} as Jobs })
const health = () => [archiveProgress().state, archiveProgress().code]

test('every table of the desk is known, by the names that its migrations give', async () => {
  const { rows } = await store.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  expect(tablesOfDesk().toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
})

const gone = (table: string) => [
  `alter table ${table} rename to gone`,
  `alter table gone rename to ${table}`,
  `A query failed. Cause: relation "${table}" does not exist [SQLSTATE 42P01]`,
]
test.each([
  ...['publications', 'notices', 'subscriptions', 'api_keys', 'sessions', 'people', 'contracts'].map(gone),
  ...['notice_recipients', 'customers', 'audit_entries', 'subscription_webhooks'].map(gone),
  [
    'revoke all on publications, notices, publication_mails from app',
    'grant all on publications, notices, publication_mails to app',
    'A query failed. Cause: permission denied for table notices [SQLSTATE 42501]',
  ],
  [
    'revoke update on notices from app',
    'grant update on notices to app',
    'The user of DATABASE_URL has no right to update on notices',
  ],
  [
    'revoke insert on subscriptions from app',
    'grant insert on subscriptions to app',
    'The user of DATABASE_URL has no right to insert on subscriptions',
  ],
])(
  'after %s health says so and the log says it once, until it is repaired',
  async (take = '', give = '', why = '') => {
    const error = vi.spyOn(log(), 'error').mockReturnValue()
    error.mockClear()
    await sweep()
    expect([health(), error.mock.calls]).toEqual([['on-demand', null], []])
    await store.pool.query(take)
    for (const _ of [1, 2, 3]) await sweep()
    expect(health()).toEqual(['waiting', 'database-unavailable'])
    expect(error.mock.calls).toEqual([[expect.stringContaining(`: ${why}`)]])
    const fix = why.includes('does not exist') ? /restore it from a backup; / : /Grant the right again; /
    expect(error.mock.calls[0]?.[0]).toMatch(fix)
    await store.pool.query(give)
    await sweep()
    expect(health()).toEqual(['on-demand', null])
  },
)
