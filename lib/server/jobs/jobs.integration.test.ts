import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest'
import { THE_DESK, transaction } from '../db/command.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { BACKENDS, type Backend, startPglite, startPostgres } from '../db/testing/backends.ts'
import { ledgerTimestamps } from '../timestamps/tables.ts'
import { catchUpWithClock } from './clock-set-back.ts'
import { sendJob, setCurrentJobs } from './current.ts'
import type { Job, JobContext } from './job.ts'
import { keepTables, lostTablesWarning } from './lost-tables.ts'
import { QUEUE_CLOCK } from './queue-clock.ts'
import { startJobs } from './start-jobs.ts'

type Greeting = { name: string }

/** What the schema of a feature would refuse. */
const data = {
  parse(value: unknown): Greeting {
    const { name } = value as Partial<Greeting>
    if (typeof name !== 'string') throw new TypeError('a greeting needs a name')
    return { name }
  },
}

const OPTIONS = {
  retries: 0,
  retryDelay: 1,
  longestRetryDelay: 1,
  expiresAfter: 60,
  pollEvery: 0.5,
  isExclusive: false,
}

/** A job that does `run`, and what it was run with. */
function greeting(
  options: Partial<Job['options']> = {},
  run: (context: JobContext, attempt: number) => Promise<void> = async () => undefined,
) {
  const done: string[] = []
  const job: Job<Greeting> = {
    // A queue stays what it was created as.
    name: options.isExclusive ? 'greet-once' : 'greet',
    data,
    options: { ...OPTIONS, ...options },
    handler: async () => ({
      run: async ({ name }, context) => {
        done.push(name)
        await run(context, done.length)
      },
    }),
  }
  return { job, done }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50)
}

describe.each(BACKENDS)('$name', ({ start }) => {
  let backend: Backend
  let open: Store
  beforeAll(async () => {
    backend = await start()
  })
  afterAll(async () => {
    await backend.stop()
  })
  beforeEach(async () => {
    open = await openStore(backend.settings)
  })
  afterEach(async () => {
    await open.pool.query('delete from pgboss.job')
    await open.close()
  })

  const now = new Date('2026-11-20T10:00:00Z')
  const row = (entrySha256: string) => ({
    entrySha256,
    version: '2026-10-01',
    response: new Uint8Array([1]),
    timestampedAt: now.toISOString(),
  })

  test('a job is there with the transaction that sent it, and never without', async () => {
    const { job, done } = greeting()
    const jobs = await startJobs(open, [job])
    setCurrentJobs(jobs)
    const sending = (name: string, fails: boolean) =>
      transaction(open.db, { actor: THE_DESK, now }, async ({ tx }) => {
        await tx.insert(ledgerTimestamps).values(row(name))
        await sendJob(job, { data: { name } }, tx)
        if (fails) throw new Error('changed its mind')
      })
    await expect(sending('never', true)).rejects.toThrow('changed its mind')
    expect([await open.db.select().from(ledgerTimestamps), await jobs.count()]).toEqual([
      [],
      { waiting: 0, active: 0, failed: 0 },
    ])
    await sending('committed', false)
    expect([(await open.db.select().from(ledgerTimestamps)).length, await jobs.count()]).toEqual([
      1,
      { waiting: 1, active: 0, failed: 0 },
    ])
    await jobs.work()
    await until(async () => (await jobs.count()).waiting === 0)
    await until(() => done.length > 0)
    expect(done).toEqual(['committed'])
  })

  test('a job that a process cannot do is left to the others, and taken as soon as it can', async () => {
    const [kept, other] = [greeting(), greeting({ isExclusive: true })]
    let isPossible = false
    const jobs = await startJobs(open, [{ ...kept.job, isPossible: () => isPossible }, other.job])
    await jobs.send(kept.job, [{ data: { name: 'kept' } }], null)
    await jobs.send(other.job, [{ data: { name: 'other' } }], null)
    await jobs.work()
    await until(() => other.done.length === 1)
    // Several polls.
    await pause(1_500)
    await jobs.work()
    expect([kept.done, await jobs.count()]).toEqual([[], { waiting: 1, active: 0, failed: 0 }])
    isPossible = true
    // As each sweep does; it begins once.
    for (let calls = 0; calls < 3; calls += 1) await jobs.work()
    await until(() => kept.done.length === 1)
    await jobs.send(other.job, [{ data: { name: 'again' } }], null)
    await until(() => other.done.length === 2)
    expect([kept.done, other.done]).toEqual([['kept'], ['other', 'again']])
  })

  test('tables that are dropped are made anew once they were gone for a while, and the work goes on without a start', async () => {
    const { job, done } = greeting()
    const jobs = await startJobs(open, [job])
    await jobs.work()
    await keepTables(jobs)
    expect(lostTablesWarning()).toBeNull()
    await open.pool.query('drop schema pgboss cascade')
    // A backup that is being restored may bring them.
    await expect(keepTables(jobs)).rejects.toThrow('The server makes them again within two minutes.')
    expect([await jobs.findTables(), lostTablesWarning()]).toEqual([
      'gone',
      expect.stringMatching(/^No jobs are done: the tables of the jobs, in the schema pgboss/),
    ])
    // Several polls of the worker.
    await pause(1_500)
    await keepTables(jobs, 0)
    expect([await jobs.findTables(), lostTablesWarning()]).toEqual(['whole', null])
    await jobs.send(job, [{ data: { name: 'after' } }], null)
    await until(() => done.length === 1)
    expect(done).toEqual(['after'])
    // That it is done is recorded after it was.
    await expect.poll(() => jobs.count()).toEqual({ waiting: 0, active: 0, failed: 0 })
  })

  test('where only some tables are gone nothing is made, at a start neither, until whoever took them drops the schema', async () => {
    const { job, done } = greeting()
    const jobs = await startJobs(open, [job])
    await jobs.work()
    await open.pool.query('drop table pgboss.job cascade')
    for (const patience of [60_000, 0])
      await expect(keepTables(jobs, patience)).rejects.toThrow('Drop that schema')
    expect(lostTablesWarning()).toContain('some tables of the jobs')
    await open.close()
    open = await openStore(backend.settings)
    await expect(startJobs(open, [job])).rejects.toThrow('Drop that schema')
    await open.pool.query('drop schema pgboss cascade')
    const again = await startJobs(open, [job])
    await keepTables(again)
    expect(lostTablesWarning()).toBeNull()
    await again.work()
    await again.send(job, [{ data: { name: 'after' } }], null)
    await until(() => done.length === 1)
  })

  test('a job is not seen, and not worked on, before its transaction is committed', async () => {
    const { job, done } = greeting()
    const jobs = await startJobs(open, [job])
    await jobs.work()
    await transaction(open.db, { actor: THE_DESK, now }, async ({ tx }) => {
      await jobs.send(job, [{ data: { name: 'late' } }], tx)
      // Several polls.
      await pause(1_500)
      expect(done).toEqual([])
    })
    await until(() => done.length > 0)
  })

  test('of several with one key, an exclusive job is done once; the highest priority comes first', async () => {
    const { job, done } = greeting({ isExclusive: true })
    const jobs = await startJobs(open, [job])
    const sent = [
      { data: { name: 'second' }, key: 'b', priority: 1 },
      { data: { name: 'first' }, key: 'a', priority: 2 },
      { data: { name: 'again' }, key: 'a', priority: 3 },
    ]
    await jobs.send(job, sent, null)
    await jobs.send(job, sent, null)
    expect(await jobs.count()).toEqual({ waiting: 2, active: 0, failed: 0 })
    await jobs.work()
    await until(() => done.length === 2)
    expect(done).toEqual(['first', 'second'])
  })

  test('a job that fails is tried again, and counted once it is given up', async () => {
    const { job, done } = greeting({ retries: 1 }, async () => {
      throw new Error('no answer')
    })
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'busy' } }], null)
    await jobs.work()
    await until(async () => (await jobs.count()).failed === 1)
    expect([done, await jobs.count()]).toEqual([['busy', 'busy'], { waiting: 0, active: 0, failed: 1 }])
  })

  test('several are worked on at once, and those of one group leave room for the others', async () => {
    const held = Promise.withResolvers<void>()
    const { job, done } = greeting({ atOnce: { jobs: 3, ofOneGroup: 2 } }, async () => {
      if (done.at(-1) !== 'free') await held.promise
    })
    const jobs = await startJobs(open, [job])
    const slow = ['held 1', 'held 2', 'held 3', 'held 4']
    for (const name of slow) await jobs.send(job, [{ data: { name }, group: 'slow' }], null)
    await jobs.send(job, [{ data: { name: 'free' }, group: 'quick' }], null)
    await jobs.work()
    await until(() => done.length === 3)
    // Which two of a group come first is not promised: one that is over the limit goes back, and others pass it.
    expect(done).toContain('free')
    expect(slow.filter((name) => done.includes(name))).toHaveLength(2)
    held.resolve()
    await until(() => done.length === 5)
    expect(done.toSorted()).toEqual(['free', ...slow])
  })

  test('where it says so, one that failed goes behind what was not tried yet', async () => {
    const { job, done } = greeting(
      { retries: 1, retryDelay: 60, longestRetryDelay: 60, retriesLast: true },
      async (_, attempt) => {
        if (attempt === 1) throw new Error('no answer')
      },
    )
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'failing' } }], null)
    await jobs.work()
    await until(
      async () => (await open.pool.query(`select from pgboss.job where state = 'retry'`)).rowCount === 1,
    )
    const { rows } = await open.pool.query('select priority from pgboss.job')
    expect(rows).toEqual([{ priority: -1 }])
    await jobs.send(job, [{ data: { name: 'new' } }], null)
    await open.pool.query('update pgboss.job set start_after = now()')
    await until(() => done.length === 3)
    expect(done).toEqual(['failing', 'new', 'failing'])
  })

  test('what a failure says is not written into the database: it may hold a secret', async () => {
    const { job } = greeting({}, async () => {
      throw new Error('insert into keys values (secret-word)')
    })
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'x' } }], null)
    await jobs.work()
    await until(async () => (await jobs.count()).failed === 1)
    const { rows } = await open.pool.query('select * from pgboss.job')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('secret-word')
  })

  test('data that the schema refuses is not sent; what an older release sent so fails at once', async () => {
    const { job, done } = greeting({ retries: 5 })
    const jobs = await startJobs(open, [job])
    const nameless = [{ data: {} as Greeting }]
    await expect(jobs.send(job, nameless, null)).rejects.toThrow('a greeting needs a name')
    await jobs.send({ ...job, data: { parse: (value) => value as Greeting } }, nameless, null)
    await jobs.work()
    await until(async () => (await jobs.count()).failed === 1)
    expect(done).toEqual([])
  })

  test('a drain waits for what is in hand, and takes nothing more', async () => {
    const held = Promise.withResolvers<void>()
    const { job, done } = greeting({}, () => held.promise)
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'one' } }, { data: { name: 'two' } }], null)
    await jobs.work()
    await until(() => done.length === 1)
    let isDrained = false
    const drained = jobs.drain(20_000).then(() => {
      isDrained = true
    })
    // Several polls.
    await pause(1_500)
    expect(isDrained).toBe(false)
    held.resolve()
    await drained
    expect([done.length, await jobs.count()]).toEqual([1, { waiting: 1, active: 0, failed: 0 }])
  })

  test('the timers of the queues run by a clock that nobody sets', async () => {
    const timer = vi.spyOn(QUEUE_CLOCK, 'setTimeout')
    onTestFinished(() => timer.mockRestore())
    await startJobs(open, [greeting().job])
    expect(timer).toHaveBeenCalled()
  })

  // The times are what an hour's difference leaves behind: the database's own clock cannot be set for one test.
  test('a clock that is set back by an hour holds up no job, and no pass over them', async () => {
    const { job, done } = greeting()
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'sent before' } }, { data: { name: 'failed before' } }], null)
    const ask = async (text: string) => (await open.pool.query(text)).rows
    await ask(
      `update pgboss.job set start_after = now() + interval '1 hour', created_on = now() + interval '1 hour'`,
    )
    await ask(`update pgboss.job set state = 'retry', retry_limit = 1 where data->>'name' = 'failed before'`)
    await ask(
      `update pgboss.queue set monitor_claim_on = now() + interval '1 hour', maintain_on = now() + interval '1 hour'`,
    )
    await ask(
      `update pgboss.version set bam_on = now() + interval '1 hour', monitor_backoff_on = now() + interval '2 hours'`,
    )
    expect(await catchUpWithClock(open.pool)).toBe(2)
    expect(await catchUpWithClock(open.pool)).toBe(0)
    const [ahead] = await ask(`select
      (select count(*)::int from pgboss.queue where greatest(monitor_claim_on, maintain_on) > now()) as queues,
      (select count(*)::int from pgboss.version where greatest(bam_on, monitor_backoff_on) > now()) as versions`)
    expect(ahead).toEqual({ queues: 0, versions: 0 })
    await jobs.work()
    await until(() => done.length === 2)
    expect(done.toSorted()).toEqual(['failed before', 'sent before'])
  })

  test('what is worked on since before is not taken for alive until the clock has caught up', async () => {
    const { job } = greeting({ retries: 1 })
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'x' } }], null)
    await open.pool.query(`update pgboss.job set state = 'active', started_on = now() + interval '1 hour',
      heartbeat_on = now() + interval '1 hour'`)
    expect(await catchUpWithClock(open.pool)).toBe(1)
    const { rows } = await open.pool.query(
      'select started_on <= now() as started, heartbeat_on <= now() as beaten, state from pgboss.job',
    )
    expect(rows).toEqual([{ started: true, beaten: true, state: 'active' }])
  })

  test('a retry waits as long as it is to, and a clock that was not set back changes nothing', async () => {
    const { job } = greeting({ retries: 1, longestRetryDelay: 60 })
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'x' } }], null)
    await open.pool.query(
      `update pgboss.job set state = 'retry', start_after = now() + interval '60 seconds'`,
    )
    expect(await catchUpWithClock(open.pool)).toBe(0)
    const { rows } = await open.pool.query(
      `select start_after > now() + interval '30 seconds' as waits from pgboss.job`,
    )
    expect(rows).toEqual([{ waits: true }])
  })

  test('what a drain cannot wait for is given up, and done anew after the next start though it has no retry', async () => {
    const signals: AbortSignal[] = []
    const { job } = greeting({}, async ({ signal }) => {
      signals.push(signal)
      await new Promise(() => undefined)
    })
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'endless' } }], null)
    await jobs.work()
    await until(() => signals.length === 1)
    const before = performance.now()
    await jobs.drain(1_000)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(signals[0]?.aborted).toBe(true)
    expect(await jobs.count()).toEqual({ waiting: 1, active: 0, failed: 0 })
    await open.close()
    open = await openStore(backend.settings)
    const { job: again, done } = greeting()
    const next = await startJobs(open, [again])
    await next.work()
    await until(() => done.length === 1)
    expect(done).toEqual(['endless'])
  })
})

test('what a killed process had in hand is done anew at the start of the next, where there is one process', async () => {
  const { settings, stop } = await startPglite()
  const script = `import { openStore } from '#lib/server/db/open-store.ts'
    import { startJobs } from '#lib/server/jobs/start-jobs.ts'
    const open = await openStore({ stateDirectory: process.argv[1], databaseUrl: undefined })
    const run = async () => { console.log('in hand'); await new Promise(() => undefined) }
    const job = { name: 'greet-once', data: { parse: (value) => value }, handler: async () => ({ run }),
      options: ${JSON.stringify({ ...OPTIONS, isExclusive: true })} }
    const jobs = await startJobs(open, [job])
    await jobs.send(job, [{ data: { name: 'interrupted' }, key: 'k' }], null)
    await jobs.work()`
  const child = spawn('node', ['--input-type=module', '-e', script, settings.stateDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const open = await openStore(settings)
  onTestFinished(async () => {
    await open.close()
    await stop()
  })
  const { job, done } = greeting({ isExclusive: true })
  const jobs = await startJobs(open, [job])
  // Not yet begun: it waits, and its key is taken.
  await jobs.send(job, [{ data: { name: 'another' }, key: 'k' }], null)
  expect(await jobs.count()).toEqual({ waiting: 1, active: 0, failed: 0 })
  await jobs.work()
  await until(() => done.length === 1)
  expect(done).toEqual(['interrupted'])
})

test('replicas that start at once on an empty PostgreSQL all open its queues, ten times in a row', async () => {
  const { settings, stop } = await startPostgres()
  onTestFinished(stop)
  const { job } = greeting()
  for (let round = 0; round < 10; round += 1) {
    const replicas = await Promise.all([1, 2, 3].map(() => openStore(settings)))
    const opened = await Promise.allSettled(replicas.map((replica) => startJobs(replica, [job])))
    expect(opened.map((one) => (one.status === 'rejected' ? one.reason : 'open'))).toEqual(
      replicas.map(() => 'open'),
    )
    for (const replica of replicas) await replica.close()
    const last = await openStore(settings)
    await last.pool.query('drop schema pgboss cascade')
    await last.close()
  }
})
