import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFresh } from './keep-fresh.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The moments, in seconds, at which the pages were asked for within some minutes; "quick" behind those that were so. */
async function refreshedAt(changes: readonly number[], seconds: number, stopAfter = seconds) {
  const moments: (number | string)[] = []
  const stopping = new AbortController()
  const refresh = async ({ thorough }: { thorough: boolean }) => {
    const second = Date.now() / 1000
    moments.push(thorough ? second : `${second} quick`)
  }
  const untilChange = () => Math.min(...changes.filter((at) => at > Date.now())) - Date.now()
  keepFresh({ refresh }, stopping.signal, untilChange)
  await vi.advanceTimersByTimeAsync(stopAfter * 1000)
  stopping.abort()
  await vi.advanceTimersByTimeAsync((seconds - stopAfter) * 1000)
  return moments
}

test('at once, then every minute', async () => {
  expect(await refreshedAt([], 130)).toEqual([0, 60, 120])
})

test('and just after a moment at which the pages change, quickly first', async () => {
  expect(await refreshedAt([20_000], 90)).toEqual([0, '20.05 quick', 20.05, 80.05])
})

test('until it is stopped', async () => {
  expect(await refreshedAt([], 200, 70)).toEqual([0, 60])
})
