import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Store } from '../db/open-store.ts'
import { StoreUnavailableError } from '../db/store-error.ts'
import { log } from '../platform/logs/log.ts'
import type { Jobs } from './start-jobs.ts'
import { keepSweeping, type Sweep } from './sweep.ts'

const OPENED = { store: {} as Store, jobs: {} as Jobs }

function sweepThat(run: Sweep['run'], failed?: Sweep['failed']): Sweep {
  const sweep = { name: 'test', everySeconds: 0.02, againAfterSeconds: 0.01, run }
  return failed === undefined ? sweep : { ...sweep, failed }
}

test('a sweep is run at once and again and again, one at a time, until it is stopped', async () => {
  const stop = new AbortController()
  let running = 0
  let times = 0
  const sweep = sweepThat(async ({ now, store, jobs }) => {
    running += 1
    expect([running, now, store, jobs]).toEqual([1, expect.any(Date), OPENED.store, OPENED.jobs])
    await pause(5)
    running -= 1
    times += 1
    if (times === 3) stop.abort()
  })
  await keepSweeping(sweep, async () => OPENED, stop.signal)
  expect(times).toBe(3)
})

test('a failure is told and does not end the sweeps, nor does a database that is away', async () => {
  const stop = new AbortController()
  const away = new StoreUnavailableError('away')
  const broken = new Error('broken')
  const failures: unknown[] = []
  let opens = 0
  let times = 0
  const sweep = sweepThat(
    async () => {
      times += 1
      if (times === 1) throw broken
      stop.abort()
    },
    (error) => failures.push(error),
  )
  const open = async () => {
    opens += 1
    if (opens <= 2) throw away
    return OPENED
  }
  await keepSweeping(sweep, open, stop.signal)
  expect([failures, times]).toEqual([[away, away, broken], 2])
})

test('a sweep outlives what tells of its failure', async () => {
  const stop = new AbortController()
  let times = 0
  const sweep = sweepThat(
    async () => {
      times += 1
      if (times === 3) stop.abort()
      else throw new Error('broken')
    },
    () => {
      throw new Error('cannot even tell')
    },
  )
  await keepSweeping(sweep, async () => OPENED, stop.signal)
  expect(times).toBe(3)
})

test('a sweep that is stopped while the database opens is not run', async () => {
  const stop = new AbortController()
  let times = 0
  const open = async () => {
    stop.abort()
    return OPENED
  }
  await keepSweeping(
    sweepThat(async () => {
      times += 1
    }),
    open,
    stop.signal,
  )
  expect(times).toBe(0)
})

test('failures in a row may each wait longer, and are told how long; a success begins anew', async () => {
  const stop = new AbortController()
  const outcomes = ['fails', 'fails', 'fails', 'succeeds', 'fails']
  const told: number[] = []
  const sweep: Sweep = {
    ...sweepThat(async () => {
      const outcome = outcomes.shift()
      if (outcome === undefined) return stop.abort()
      if (outcome === 'fails') throw new Error('broken')
    }),
    againAfterSeconds: (failures) => failures / 1000,
    failed: (_error, seconds) => void told.push(seconds),
  }
  await keepSweeping(sweep, async () => OPENED, stop.signal)
  expect(told).toEqual([0.001, 0.002, 0.003, 0.001])
})

test('a full disk is told once for all sweeps, in words and without a stack, and again when it fills again', async () => {
  const warn = vi.spyOn(log(), 'warn').mockReturnValue(undefined)
  onTestFinished(() => warn.mockRestore())
  const full = async () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  await keepSweepingThrough('first', [full, full])
  await keepSweepingThrough('second', [full, succeeds])
  const told = [
    { sweep: 'first' },
    'A sweep failed. STATE_DIRECTORY is full (no space left on device). Free space; the server tries again.',
  ]
  expect(warn.mock.calls).toEqual([told])
  await keepSweepingThrough('first', [succeeds, full, succeeds])
  expect(warn.mock.calls).toEqual([told, told])
})

test('a failure that repeats itself is told once, and again after a success', async () => {
  const error = vi.spyOn(log(), 'error').mockReturnValue(undefined)
  onTestFinished(() => error.mockRestore())
  const broken = async () => {
    throw new Error('broken')
  }
  await keepSweepingThrough('third', [broken, broken, succeeds, broken, succeeds])
  expect(error.mock.calls.map(([, msg]) => msg)).toEqual([
    'A sweep failed; trying again',
    'A sweep failed; trying again',
  ])
})

const succeeds = async () => undefined

/** Sweeps once for each outcome. */
async function keepSweepingThrough(name: string, outcomes: (() => Promise<undefined>)[]): Promise<void> {
  const stop = new AbortController()
  const left = [...outcomes]
  const open = async () => {
    if (left.length === 0) stop.abort()
    return OPENED
  }
  await keepSweeping({ ...sweepThat(async () => left.shift()?.()), name }, open, stop.signal)
}
