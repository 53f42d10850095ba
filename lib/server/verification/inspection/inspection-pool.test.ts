import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { InspectionPool } from './inspection-pool.ts'

// What it logs is what these tests provoke.
vi.mock('../../platform/logs/log.ts', () => ({
  log: () => ({ warn: () => undefined, error: () => undefined }),
}))

const worker = join(import.meta.dirname, 'testing/endless-worker.ts')
const UNREADABLE = [{ signer: 'unreadable' }]

let pool: InspectionPool

beforeEach(() => {
  pool = new InspectionPool({ worker, time: 5_000 })
})
afterEach(() => pool.close())

function inspect(text: string) {
  return pool.inspect({ bytes: new TextEncoder().encode(text), certificates: [] })
}

test('an inspection that never ends is ended, and the next one runs', async () => {
  expect(await inspect('E')).toEqual(UNREADABLE)
  expect(await inspect('-')).toEqual([])
})

test('an inspection that takes all memory is ended, and the next one runs', async () => {
  expect(await inspect('M')).toEqual(UNREADABLE)
  expect(await inspect('-')).toEqual([])
})

test('the time that a worker takes to start is not the file’s', async () => {
  const slow = new InspectionPool({
    worker: join(import.meta.dirname, 'testing/slow-worker.ts'),
    time: 3_000,
  })
  onTestFinished(() => slow.close())
  expect(await slow.inspect({ bytes: new TextEncoder().encode('-'), certificates: [] })).toEqual([])
})

test('no more than six wait', async () => {
  const six = Array.from({ length: 6 }, () => inspect('-'))
  const refusal = await inspect('-').catch((error: unknown) => error)
  expect(refusal).toMatchObject({ name: 'InspectionsBusy' })
  // As Next does: the route that asks may have another copy of the module than the one that made the pool.
  vi.resetModules()
  const { isInspectionsBusy } = await import('./inspection-pool.ts')
  expect([isInspectionsBusy(refusal), isInspectionsBusy(new Error('else'))]).toEqual([true, false])
  expect(await Promise.all(six)).toEqual(Array.from({ length: 6 }, () => []))
  expect(await inspect('-')).toEqual([])
})
