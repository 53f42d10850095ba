import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { isStoreUnavailable } from '../store-error.ts'
import { openEmbeddedDatabase } from './database.ts'

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-embedded-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const LOGIN = { user: 'postgres', database: 'postgres', password: '', max: 1 }

test('a thread that dies fails what it had in hand, is opened again, and has lost nothing', async () => {
  const made = directory()
  const deaths: (Error | null)[] = []
  const database = await openEmbeddedDatabase(made, (error) => deaths.push(error))
  const pool = new Pool({ ...LOGIN, stream: () => database.connect() })
  pool.on('error', () => undefined)
  await pool.query('create table kept (n int)')
  for (let death = 1; death <= 3; death += 1) {
    await pool.query('insert into kept values ($1)', [death])
    const inHand = pool.query('select pg_sleep(0.5)').catch((error: unknown) => error)
    await database.kill()
    expect(isStoreUnavailable(await inHand), String(await inHand)).toBe(true)
    expect(deaths).toHaveLength(death)
    expect((await pool.query('select n from kept order by n')).rows.map(({ n }) => n)).toEqual(
      Array.from({ length: death }, (_, n) => n + 1),
    )
  }
  await pool.end()
  await database.close()
})

test('what one connection leaves behind the next does not find', async () => {
  const database = await openEmbeddedDatabase(directory(), () => undefined)
  const first = new Pool({ ...LOGIN, stream: () => database.connect() })
  const client = await first.connect()
  await client.query('create table t (n int)')
  await client.query("set application_name = 'first'")
  await client.query('begin')
  await client.query('insert into t values (1)')
  client.release(true)
  await first.end()
  const second = new Pool({ ...LOGIN, stream: () => database.connect() })
  const { rows } = await second.query(
    "select (select count(*)::int from t) as n, current_setting('application_name') as name",
  )
  expect(rows).toEqual([{ n: 0, name: '' }])
  await second.end()
  await database.close()
})

test('a database that was given up refuses all who wait for its one connection, which can be closed', async () => {
  const database = await openEmbeddedDatabase(directory(), () => undefined)
  const pool = new Pool({ ...LOGIN, stream: () => database.connect() })
  pool.on('error', () => undefined)
  const asked = Array.from({ length: 3 }, () =>
    pool.query('select pg_sleep(0.5)').catch((error: unknown) => error),
  )
  await pool.query('select 1').catch(() => undefined)
  const waiting = [
    ...asked,
    ...Array.from({ length: 3 }, () => pool.query('select pg_sleep(5)').catch((error: unknown) => error)),
  ]
  await database.abandon()
  for (const error of (await Promise.all(waiting)).slice(3))
    expect(isStoreUnavailable(error), String(error)).toBe(true)
  await pool.end()
})

test('a directory that cannot be opened is an error with its reason, and no thread is left', async () => {
  const failure = await openEmbeddedDatabase('/proc/1/nothing', () => undefined).catch(
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Error)
})

test('nobody but the owner can read or write its files, when it is created and after', async () => {
  const made = directory()
  const rights = () =>
    readdirSync(made, { recursive: true, withFileTypes: true })
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => (statSync(path).mode & 0o077) !== 0)
  const database = await openEmbeddedDatabase(made, () => undefined)
  expect(rights()).toEqual([])
  const pool = new Pool({ ...LOGIN, stream: () => database.connect() })
  await pool.query("create table kept as select n, repeat('x', 100) as text from generate_series(1, 50000) n")
  await pool.query('checkpoint')
  await pool.end()
  expect(rights()).toEqual([])
  await database.close()
  expect(rights()).toEqual([])
})

test('of a database with a missing file it says which, as PostgreSQL does, and what to restore', async () => {
  const made = directory()
  const whole = await openEmbeddedDatabase(made, () => undefined)
  await whole.close()
  rmSync(join(made, 'global/pg_filenode.map'))
  const deaths: (Error | null)[] = []
  const spoiled = openEmbeddedDatabase(made, (error) => deaths.push(error))
  await expect(spoiled).rejects.toThrow(
    'PostgreSQL says: could not open file "global/pg_filenode.map": No such file or directory. ' +
      'If files of pglite/ are missing or damaged, restore pglite/ and documents/ from a backup of the same time.',
  )
  expect(deaths).toEqual([])
})
