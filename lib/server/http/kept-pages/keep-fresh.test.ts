import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFresh } from './keep-fresh.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

type Work = { pages: number; seconds: number }

/** A cache that has so many pages to render and to compress, each in so many seconds; the moments at which it began. */
function cacheOf(rendering: Work, compressing: Work) {
  const moments: string[] = []
  const counts = { atOnce: 0, most: 0 }
  const work = async (what: string, { pages, seconds }: Work, stop?: AbortSignal) => {
    if (stop?.aborted) return
    moments.push(`${what} at ${Date.now() / 1000}`)
    counts.atOnce += 1
    counts.most = Math.max(counts.most, counts.atOnce)
    for (let page = 0; page < pages && stop?.aborted !== true; page += 1)
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    counts.atOnce -= 1
  }
  return {
    moments,
    counts,
    refresh: (stop?: AbortSignal) => work('refresh', rendering, stop),
    compressWanted: (stop?: AbortSignal) => work('compress', compressing, stop),
  }
}

const NOTHING: Work = { pages: 0, seconds: 0 }

/** What is begun within some seconds, where the pages change at these milliseconds. */
async function begun(changes: readonly number[], seconds: number, cache = cacheOf(NOTHING, NOTHING)) {
  const stopping = new AbortController()
  const untilChange = () => Math.min(...changes.filter((at) => at > Date.now())) - Date.now()
  keepFresh(cache, stopping.signal, untilChange)
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  stopping.abort()
  await vi.advanceTimersByTimeAsync(100_000)
  return cache.moments
}

/** The same without what is compressed. */
async function refreshedAt(changes: readonly number[], seconds: number) {
  const moments = await begun(changes, seconds)
  return moments.filter((moment) => moment.startsWith('refresh')).map((moment) => Number(moment.slice(11)))
}

test('a quarter of a minute after the start, then every minute', async () => {
  expect(await refreshedAt([], 140)).toEqual([15, 75, 135])
})

test('and just after a moment at which the pages change', async () => {
  expect(await refreshedAt([20_000], 90)).toEqual([15, 20.05, 80.05])
})

test('also where they change before the first refresh', async () => {
  expect(await refreshedAt([4_000], 70)).toEqual([4.05, 64.05])
})

test('until it is stopped', async () => {
  expect(await refreshedAt([], 80)).toEqual([15, 75])
})

test('what was asked for is compressed every five seconds, from the first refresh on', async () => {
  const cache = cacheOf({ pages: 1, seconds: 2 }, NOTHING)
  expect(await begun([], 32, cache)).toEqual([
    'refresh at 15',
    'compress at 20',
    'compress at 25',
    'compress at 30',
  ])
})

test('a refresh that takes minutes is not begun anew every minute, is left off at a change, and is not compressed beside', async () => {
  // A hundred pages, each of two seconds.
  const cache = cacheOf({ pages: 100, seconds: 2 }, NOTHING)
  // The change is at 66 s, and heard of 50 ms later; the page that is being rendered then is ready at 67 s (begun at 15).
  expect(await begun([66_000], 180, cache)).toEqual(['refresh at 15', 'refresh at 67'])
  expect(cache.counts.most).toBe(1)
})

test('compressing is left off for a change, and for the refresh of every minute', async () => {
  const cache = cacheOf({ pages: 1, seconds: 2 }, { pages: 100, seconds: 2 })
  // Begun at 20 s; pages are ready at 22, 24 and 26. The change is at 25 s. The next refresh is due a minute after that, at 85 s:
  // of the pages begun at 30 s one is ready at 86.
  expect(await begun([25_000], 88, cache)).toEqual([
    'refresh at 15',
    'compress at 20',
    'refresh at 26',
    'compress at 30',
    'refresh at 86',
  ])
  expect(cache.counts.most).toBe(1)
})

test('two changes while a page is being made are refreshed one after the other', async () => {
  const cache = cacheOf({ pages: 1, seconds: 2 }, NOTHING)
  // The page of the first refresh is ready at 17 s, after both changes. Each then asks for all pages, the second once the
  // page that the first has begun is ready, at 19 s.
  expect((await begun([15_500, 16_000], 19.5, cache)).slice(0, 3)).toEqual([
    'refresh at 15',
    'refresh at 17',
    'refresh at 19',
  ])
  expect(cache.counts.most).toBe(1)
})

test('never, where it was stopped before', async () => {
  const refresh = vi.fn(async () => undefined)
  keepFresh({ refresh, compressWanted: refresh }, AbortSignal.abort(), () => Infinity)
  await vi.advanceTimersByTimeAsync(200_000)
  expect([refresh.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
})
