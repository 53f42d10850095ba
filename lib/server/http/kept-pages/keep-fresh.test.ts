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
  // The change is at 65 s; the page that is being compressed then is ready at 66.
  expect(moments).toEqual(['thorough at 0', 'quick at 66', 'thorough at 66'])
})

test('until it is stopped', async () => {
  expect(await refreshedAt([], 200, 70)).toEqual([0, 60])
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
  const changes = [500, 1_000]
  const untilChange = () => Math.min(...changes.filter((at) => at > Date.now())) - Date.now()
  keepFresh({ refresh }, stopping.signal, untilChange)
  await vi.advanceTimersByTimeAsync(30_000)
  stopping.abort()
  // The page of the start is ready at 2 s, after both changes. Each then asks for all pages, the second once the page
  // that the first has begun is ready, at 4 s; it is compressed well from 6 s.
  expect([most, moments]).toEqual([1, ['thorough at 0', 'quick at 2', 'quick at 4', 'thorough at 6']])
})

test('never, where it was stopped before', async () => {
  const refresh = vi.fn(async () => undefined)
  keepFresh({ refresh }, AbortSignal.abort(), () => Infinity)
  await vi.advanceTimersByTimeAsync(200_000)
  expect([refresh.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
})
