import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { fromDrizzle, type JobResult, type PgBoss, type Job as QueuedJob } from 'pg-boss'
import type { Transaction } from '../db/command.ts'
import { oneAtATime } from '../db/one-at-a-time.ts'
import type { Store } from '../db/open-store.ts'
import { log } from '../platform/logs/log.ts'
import { countJobs, type JobCounts } from './counts.ts'
import type { Job, JobHandler, JobOptions, JobToSend } from './job.ts'
import { findTables, type JobTables, requireUnbroken } from './lost-tables.ts'
import { queueSettings, queuesOf } from './queue.ts'
import { putBehind, requeueActive, requeueGivenUp } from './requeue.ts'

/** The jobs of an open database. Whoever works on them goes on with tables that are made anew. */
export type Jobs = JobTables & {
  /**
   * Sends jobs of one kind. Of those with the key of one that waits or is worked on, none is taken.
   * @param tx the transaction with which they come to be, or do not
   */
  send<Data extends object>(
    job: Job<Data>,
    sent: readonly JobToSend<Data>[],
    tx: Transaction | null,
  ): Promise<void>
  /** Begins to work on those that this process can do, of each kind as many at once as it says; the others at a later call. */
  work(): Promise<void>
  count(): Promise<JobCounts>
  /**
   * Takes no further job and waits for those in hand, for so many milliseconds at most. What is not finished then is done
   * anew, by another process or after the next start.
   */
  drain(milliseconds: number): Promise<void>
}

const started = new WeakMap<Store, Promise<Jobs>>()

/** Opens the queues of a database for these jobs, unless it has been done. Nothing is worked on before `work`. */
export function startJobs(store: Store, registered: readonly Job[]): Promise<Jobs> {
  const known = started.get(store)
  if (known !== undefined) return known
  const starting = start(store, registered)
  started.set(store, starting)
  starting.catch(() => started.delete(store))
  return starting
}

async function start(store: Store, registered: readonly Job[]): Promise<Jobs> {
  const { pool, backend } = store
  const queues = queuesOf(store)
  const inHand = new Set<string>()
  try {
    requireUnbroken(await findTables(pool))
    await openAlone(store, queues, registered)
    const left = backend === 'pglite' ? await requeueActive(pool) : 0
    if (left > 0) log().info({ jobs: left }, 'Jobs that a killed process had in hand are done again')
  } catch (error) {
    await queues.stop({ graceful: false }).catch(() => undefined)
    throw error
  }
  const end = async (milliseconds: number | null) => {
    await queues.stop(milliseconds === null ? { graceful: false } : { timeout: milliseconds })
    if (inHand.size === 0) return
    log().warn({ jobs: inHand.size }, 'Jobs that could not be finished in time are done again later')
    await requeueGivenUp(pool, [...inHand])
    inHand.clear()
  }
  // The database may be out of reach by now.
  store.beforeClose(() => end(null).catch(() => undefined))
  let isEnding = false
  const begun = new Set<string>()
  return {
    send: async (job, sent, tx) => {
      const jobs = sent.map(({ data, key, priority, group }) => ({
        data: job.data.parse(data),
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(priority === undefined ? {} : { priority }),
        ...(group === undefined ? {} : { group: { id: group } }),
      }))
      if (jobs.length > 0)
        await queues.insert(job.name, jobs, tx === null ? {} : { db: fromDrizzle(tx, sql) })
    },
    work: async () => {
      for (const job of registered) {
        if (isEnding || begun.has(job.name) || job.isPossible?.() === false) continue
        begun.add(job.name)
        await queues.work(
          job.name,
          workOptions(job.options),
          async (fetched: QueuedJob[]) =>
            await Promise.all(
              fetched.map(async (one) => {
                inHand.add(one.id)
                return await attempt(pool, job, one).finally(() => inHand.delete(one.id))
              }),
            ),
        )
      }
    },
    count: async () =>
      await countJobs(
        pool,
        registered.map(({ name }) => name),
      ),
    findTables: async () => await findTables(pool),
    makeTables: async () => {
      // Those that are open do not look again whether their tables are there.
      const others = queuesOf(store)
      try {
        await openAlone(store, others, registered)
      } finally {
        await others.stop({ graceful: false }).catch(() => undefined)
      }
    },
    drain: async (milliseconds) => {
      isEnding = true
      await end(milliseconds)
    },
  }
}

/** An embedded database has one process, and one connection, which the lock would take from the queues. */
async function openAlone(
  { pool, backend }: Store,
  queues: PgBoss,
  registered: readonly Job[],
): Promise<void> {
  if (backend === 'pglite') await openQueues(queues, registered)
  else await oneAtATime(pool, () => openQueues(queues, registered))
}

/** The tables of pg-boss are its own to make; it fails where another process makes them at the same time. */
async function openQueues(queues: PgBoss, registered: readonly Job[]): Promise<void> {
  await queues.start()
  for (const { name, options } of registered) {
    const settings = queueSettings(options)
    await queues.createQueue(name, { policy: options.isExclusive ? 'exclusive' : 'standard', ...settings })
    // Created by an earlier release, it would keep the settings of that.
    await queues.updateQueue(name, settings)
  }
}

function workOptions({ pollEvery, atOnce }: JobOptions) {
  const { jobs, ofOneGroup } = atOnce ?? { jobs: 1, ofOneGroup: 1 }
  return {
    pollingIntervalSeconds: pollEvery,
    perJobResults: true,
    localConcurrency: jobs,
    localGroupConcurrency: ofOneGroup,
  } as const
}

/** The database is not told what an attempt failed with: the error of a query holds its parameters. */
async function attempt(
  pool: Pool,
  job: Job,
  { id, data: sent, retryCount, signal }: QueuedJob,
): Promise<JobResult> {
  const data = parse(job, sent)
  // Failed for good: the next attempt would read the same.
  if (data === null) return { id, status: 'deadletter' }
  let handler: JobHandler<object> | null = null
  try {
    handler = await job.handler()
    await handler.run(data, { signal })
    return { id, status: 'completed' }
  } catch (err) {
    // Nobody waits for an attempt that was given up: it counts as failed already, or is done anew.
    if (!signal.aborted) tell(job, handler, data, { err, id, isLast: retryCount >= job.options.retries })
    // A database that is away says so where the failure is recorded.
    if (job.options.retriesLast === true) await putBehind(pool, id).catch(() => undefined)
    return { id, status: 'failed' }
  }
}

type Failure = { err: unknown; id: string; isLast: boolean }

function tell(
  job: Job,
  handler: JobHandler<object> | null,
  data: object,
  { err, id, isLast }: Failure,
): void {
  if (handler?.failed !== undefined) handler.failed(data, err)
  else if (isLast) log().error({ err, job: job.name, id }, 'A job failed and is not tried again')
  else log().warn({ err, job: job.name, id }, 'A job failed; it is tried again')
}

function parse(job: Job, data: unknown): object | null {
  try {
    return job.data.parse(data)
  } catch (err) {
    log().error({ err, job: job.name }, 'A job cannot be read, and is not tried again')
    return null
  }
}
