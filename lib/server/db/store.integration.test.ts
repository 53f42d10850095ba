import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { documents } from '../archive/tables.ts'
import { sha256 } from '../platform/sha256.ts'
import { certificates, demoIdentity } from '../signing/tables.ts'
import { lockDirectory } from './directory/directory-lock.ts'
import { openDurablePglite } from './embedded/durable-pglite.ts'
import { openStore, type Store } from './open-store.ts'
import { isStoreUnavailable, StoreLockedError, StoreLostError, StoreUnavailableError } from './store-error.ts'
import { BACKENDS, type Backend, startPostgres } from './testing/backends.ts'

/** The user of that name on Linux. */
const NOBODY = 65_534

const CERTIFICATE = {
  fingerprint: 'f'.repeat(64),
  pem: 'PEM',
  subject: 'Test',
  notAfter: '2036-01-01T00:00:00Z',
  demo: true,
  firstUsedAt: '2026-11-20T10:00:00Z',
}
const DOCUMENT = {
  version: '2026-10-01',
  tier: 'starter',
  region: 'eu',
  kind: 'sla' as const,
  sha256: 'a'.repeat(64),
  size: 3,
  fileName: 'sla.pdf',
  certificate: CERTIFICATE.fingerprint,
  inputs: { ledgerEntry: '', inputsSha256: '', offer: '', software: '' },
  signedAt: '2026-11-20T09:59:59Z',
  archivedAt: '2026-11-20T10:00:00Z',
}

function directory(): string {
  const made = mkdtempSync(join(tmpdir(), 'sla-desk-lock-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Whether a user who is not root can run what lies here. */
function isOpenToAll(): boolean {
  const module = join(import.meta.dirname, 'open-store.ts')
  const reads = `require('node:fs').readFileSync(${JSON.stringify(module)})`
  return spawnSync('node', ['-e', reads], { uid: NOBODY, gid: NOBODY }).status === 0
}

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

  test('a document is recorded once; a second record of it changes nothing', async () => {
    await opened.db.insert(certificates).values(CERTIFICATE)
    for (const sha256 of ['a', 'b'].map((digit) => digit.repeat(64)))
      await opened.db
        .insert(documents)
        .values({ ...DOCUMENT, sha256 })
        .onConflictDoNothing()
    const rows = await opened.db.select().from(documents)
    expect(rows.map(({ sha256, kind }) => [sha256, kind])).toEqual([['a'.repeat(64), 'sla']])
  })

  test('a document without its certificate is refused', async () => {
    await expect(
      opened.db
        .insert(documents)
        .values({ ...DOCUMENT, tier: 'growth', sha256: 'c'.repeat(64), certificate: 'none' }),
    ).rejects.toThrow()
    expect(await opened.db.select().from(documents).where(eq(documents.tier, 'growth'))).toEqual([])
  })

  test('there is one demo identity at most', async () => {
    await opened.db.insert(demoIdentity).values({ id: 1, identity: 'first' })
    await expect(opened.db.insert(demoIdentity).values({ id: 2, identity: 'second' })).rejects.toThrow()
  })

  test('what was stored is there after the database was closed and opened again', async () => {
    await opened.close()
    opened = await openStore(backend.settings)
    expect(await opened.db.select().from(documents)).toHaveLength(1)
  })
})

// Where the tests run as a normal user, every test above has shown it.
test.runIf(process.getuid?.() === 0)('a normal user works with both databases too', async (context) => {
  if (!isOpenToAll()) {
    console.warn('NOT CHECKED: the databases under a normal user, who cannot read this folder')
    context.skip()
  }
  const home = directory()
  chownSync(home, NOBODY, NOBODY)
  const script = `import { openStore } from '#lib/server/db/open-store.ts'
    import { BACKENDS } from '#lib/server/db/testing/backends.ts'
    import { startJobs } from '#lib/server/jobs/start-jobs.ts'
    for (const { name, start } of BACKENDS) {
      const backend = await start()
      const open = await openStore(backend.settings)
      await startJobs(open, [])
      await open.close()
      await backend.stop()
      console.log(name, process.getuid())
    }`
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', script], {
    uid: NOBODY,
    gid: NOBODY,
    env: { NODE_ENV: 'test', PATH: process.env.PATH, HOME: home, TMPDIR: home, LOG_LEVEL: 'silent' },
  })
  expect(stdout).toBe(`PGlite ${NOBODY}\nPostgreSQL ${NOBODY}\n`)
})

test('each commit is made durable once', async () => {
  const made = directory()
  let calls = 0
  const pglite = await openDurablePglite(made, (descriptor) => {
    calls += 1
    fsyncSync(descriptor)
  })
  await pglite.exec('create table counted (n int)')
  await pglite.exec('checkpoint')
  const before = calls
  for (let n = 0; n < 50; n += 1) await pglite.query('insert into counted values ($1)', [n])
  const after = calls
  await pglite.close()
  expect(after - before).toBe(50)
})

test('a second process is refused with what to do, and may come when the first has gone', async () => {
  const made = directory()
  const held = await lockDirectory(made, () => undefined)
  const second = lockDirectory(made, () => undefined)
  await expect(second).rejects.toThrow(StoreLockedError)
  await expect(second).rejects.toThrow(`process ${process.pid}. One process at a time`)
  held.release()
  ;(await lockDirectory(made, () => undefined)).release()
})

test('the lock of a killed process is taken over, by one of several that want it', async () => {
  const made = directory()
  const script = `import { lockDirectory } from '#lib/server/db/directory/directory-lock.ts'
    await lockDirectory(process.argv[1], () => undefined)
    console.log('held')
    setInterval(() => undefined, 1000)`
  const child = spawn('node', ['--input-type=module', '-e', script, made], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await expect(lockDirectory(made, () => undefined)).rejects.toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => lockDirectory(made, () => undefined)),
  )
  const winners = tries.filter((result) => result.status === 'fulfilled')
  expect(winners).toHaveLength(1)
  winners[0]?.value.release()
})

test('a lock from a place that cannot be seen counts while it beats, and no longer', async () => {
  const made = directory()
  const foreign = { token: 't', owner: { boot: 'another machine', namespace: '', pid: 1, started: '1' } }
  writeFileSync(join(made, 'lock'), JSON.stringify(foreign))
  const beating = setInterval(() => writeFileSync(join(made, 'lock'), JSON.stringify(foreign)), 300)
  await expect(lockDirectory(made, () => undefined)).rejects.toThrow(StoreLockedError)
  clearInterval(beating)
  ;(await lockDirectory(made, () => undefined)).release()
})

test('a copy of a directory in use is free at once, and the original stays taken', async () => {
  const made = directory()
  const held = await lockDirectory(made, () => undefined)
  const copy = join(directory(), 'copy')
  cpSync(made, copy, { recursive: true, preserveTimestamps: true })
  const before = performance.now()
  const own = await lockDirectory(copy, () => undefined)
  // Watching a heartbeat would take six seconds.
  expect(performance.now() - before).toBeLessThan(3_000)
  await expect(lockDirectory(made, () => undefined)).rejects.toThrow(StoreLockedError)
  own.release()
  held.release()
})

test('a lock that cannot be read for a moment is kept; for longer, it is given up and can be taken again', async () => {
  const made = directory()
  const lost: unknown[] = []
  await lockDirectory(made, (loss) => lost.push(loss))
  const [lock, aside] = [join(made, 'lock'), join(made, 'aside')]
  const hide = () => {
    renameSync(lock, aside)
    mkdirSync(lock)
  }
  const show = () => {
    rmdirSync(lock)
    renameSync(aside, lock)
  }
  hide()
  await pause(2_000)
  show()
  await pause(2_500)
  expect(lost).toEqual([])
  hide()
  await expect.poll(() => lost, { timeout: 10_000 }).toEqual([{ why: 'unreadable', code: 'EISDIR' }])
  show()
  ;(await lockDirectory(made, () => undefined)).release()
})

test('a database that was deleted is not made anew: not by the process that had it, nor by a later one', async () => {
  const made = join(directory(), 'state')
  const lost = Promise.withResolvers<void>()
  const open = await openStore({ stateDirectory: made, databaseUrl: undefined, onLost: lost.resolve })
  await open.db.insert(certificates).values(CERTIFICATE)
  await open.close()
  const backup = join(directory(), 'backup')
  cpSync(made, backup, { recursive: true })
  const again = await openStore({ stateDirectory: made, databaseUrl: undefined, onLost: lost.resolve })
  rmSync(made, { recursive: true })
  await lost.promise
  await again.close()
  const settings = { stateDirectory: made, databaseUrl: undefined }
  await expect(openStore(settings)).rejects.toThrow(/^The database in .* is gone\. Restore the directory/)
  expect(existsSync(made)).toBe(false)

  cpSync(backup, made, { recursive: true })
  const restored = await openStore(settings)
  expect(await restored.db.select().from(certificates)).toHaveLength(1)
  await restored.close()

  // This process has never opened it: a later one finds the note of the first.
  rmSync(join(backup, 'pglite'), { recursive: true })
  const later = openStore({ stateDirectory: backup, databaseUrl: undefined })
  await expect(later).rejects.toThrow(StoreLostError)
  expect(existsSync(join(backup, 'pglite'))).toBe(false)
})

test('who loses the lock hears of it', async () => {
  const made = directory()
  const lost = Promise.withResolvers<void>()
  await lockDirectory(made, () => lost.resolve())
  writeFileSync(join(made, 'lock'), JSON.stringify({ token: 'other', owner: null }))
  await lost.promise
})

test.each(BACKENDS)(
  '$name that goes while it is open counts as out of reach; a bad query does not',
  async ({ name, start }) => {
    const backend = await start()
    const open = await openStore(backend.settings)
    const read = () => open.db.select().from(documents)
    expect(await read()).toEqual([])
    const bad = await open.db.execute('select nothing frm nowhere at all').catch((error: unknown) => error)
    expect(isStoreUnavailable(bad)).toBe(false)
    if (name === 'PGlite') await open.close()
    await backend.stop()
    for (let tries = 0; tries < 2; tries += 1) {
      const failure = await read().catch((error: unknown) => error)
      expect(isStoreUnavailable(failure), String(failure)).toBe(true)
    }
    await open.close().catch(() => undefined)
  },
)

// As while a backup is restored under a desk that runs.
test.each(BACKENDS)(
  '$name that lacks what the desk has made in it counts as out of reach',
  async ({ start }) => {
    const backend = await start()
    const open = await openStore(backend.settings)
    onTestFinished(async () => {
      await open.close()
      await backend.stop()
    })
    for (const asked of [
      'select 1 from nowhere',
      'select 1 from nowhere.documents',
      'create table nowhere.documents ()',
      'select nothing from documents',
      'select nothing()',
      'select null::nothing',
    ]) {
      const failure = await open.db.execute(asked).catch((error: unknown) => error)
      expect(isStoreUnavailable(failure), `${asked}: ${failure}`).toBe(true)
    }
  },
)

test('a PostgreSQL that no longer lets the desk in counts as out of reach, until it does', async () => {
  const backend = await startPostgres()
  const elsewhere = new URL(backend.settings.databaseUrl ?? '')
  elsewhere.pathname = 'postgres'
  const operator = new Client({ connectionString: elsewhere.href })
  await operator.connect()
  const open = await openStore(backend.settings)
  onTestFinished(async () => {
    await operator.end()
    await open.close()
    await backend.stop()
  })
  const read = () => open.db.select().from(documents)
  for (const [change, back] of [
    [`alter role desk password 'another'`, `alter role desk password 'desk'`],
    ['alter role desk nologin', 'alter role desk login'],
    ['alter database desk allow_connections false', 'alter database desk allow_connections true'],
    ['alter database desk rename to gone', 'alter database gone rename to desk'],
  ] as const) {
    await operator.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = 'desk'`,
    )
    await operator.query(change)
    const failure = await read().catch((error: unknown) => error)
    expect(isStoreUnavailable(failure), `${change}: ${failure}`).toBe(true)
    await operator.query(back)
    await expect.poll(read, { timeout: 10_000 }).toEqual([])
  }
})

test('who loses the lock writes nothing more, not even in closing', async () => {
  const made = directory()
  const lost = Promise.withResolvers<void>()
  const open = await openStore({ stateDirectory: made, databaseUrl: undefined, onLost: lost.resolve })
  await open.db.insert(certificates).values(CERTIFICATE)
  writeFileSync(join(made, 'lock'), JSON.stringify({ token: 'other', owner: null }))
  await lost.promise
  const contents = () =>
    readdirSync(join(made, 'pglite'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, sha256(readFileSync(join(parentPath, name)))])
  const before = contents()
  for (const write of [
    () => open.db.delete(certificates),
    () => open.db.transaction((transaction) => transaction.delete(certificates)),
  ]) {
    const refusal = await write().catch((error: unknown) => error)
    expect(isStoreUnavailable(refusal), String(refusal)).toBe(true)
  }
  await open.close()
  expect(contents()).toEqual(before)
})

test('a database that cannot be reached says so without its password', async () => {
  const failure = await openStore({
    stateDirectory: directory(),
    databaseUrl: 'postgresql://desk:secret-word@127.0.0.1:1/desk',
  }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(StoreUnavailableError)
  expect(String(failure)).not.toContain('secret-word')
})
