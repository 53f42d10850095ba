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

test('a quarter of a minute after the start, then every minute', async () => {
  expect(await refreshedAt([], 140)).toEqual([15, 75, 135])
})

test('and just after a moment at which the pages change, quickly first', async () => {
  expect(await refreshedAt([20_000], 90)).toEqual([15, '20.05 quick', 20.05, 80.05])
})

test('also where they change before the first refresh', async () => {
  expect(await refreshedAt([4_000], 70)).toEqual(['4.05 quick', 4.05, 64.05])
})

test('a refresh that takes minutes is not begun anew every minute, and is left off at a change', async () => {
  const moments: string[] = []
  const stopping = new AbortController()
  const refresh = async ({ thorough, stop }: { thorough: boolean; stop?: AbortSignal }) => {
    moments.push(`${thorough ? 'thorough' : 'quick'} at ${Date.now() / 1000}`)
    // A hundred pages, each two seconds to compress well.
    for (let page = 0; thorough && page < 100 && stop?.aborted !== true; page += 1)
      await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
  keepFresh({ refresh }, stopping.signal, () => (Date.now() < 65_000 ? 65_000 - Date.now() : Infinity))
  await vi.advanceTimersByTimeAsync(180_000)
  stopping.abort()
  // The change is at 65 s; the page that is being compressed then is ready at 67 (begun at 15, two seconds each).
  expect(moments).toEqual(['thorough at 15', 'quick at 67', 'thorough at 67'])
})

test('until it is stopped', async () => {
  expect(await refreshedAt([], 200, 80)).toEqual([15, 75])
})

test('two changes while a page is being compressed are refreshed one after the other', async () => {
  const moments: string[] = []
  let atOnce = 0
  let most = 0
  const stopping = new AbortController()
  const refresh = async ({ thorough, stop }: { thorough: boolean; stop?: AbortSignal }) => {
    if (stop?.aborted) return
    moments.push(`${thorough ? 'thorough' : 'quick'} at ${Date.now() / 1000}`)
    atOnce += 1
    most = Math.max(most, atOnce)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    atOnce -= 1
  }
  const changes = [15_500, 16_000]
  const untilChange = () => Math.min(...changes.filter((at) => at > Date.now())) - Date.now()
  keepFresh({ refresh }, stopping.signal, untilChange)
  await vi.advanceTimersByTimeAsync(30_000)
  stopping.abort()
  // The page of the first refresh is ready at 17 s, after both changes. Each then asks for all pages, the second once the
  // page that the first has begun is ready, at 19 s; it is compressed well from 21 s.
  expect([most, moments]).toEqual([1, ['thorough at 15', 'quick at 17', 'quick at 19', 'thorough at 21']])
})

test('never, where it was stopped before', async () => {
  const refresh = vi.fn(async () => undefined)
  keepFresh({ refresh }, AbortSignal.abort(), () => Infinity)
  await vi.advanceTimersByTimeAsync(200_000)
  expect([refresh.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
})
