import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failingPagesWarning, noteRendering } from './failing-pages.ts'
import { FailingPageError, MOST_PAGES, PublicCache } from './public-cache.ts'
import type { Rendered } from './render-in-process.ts'

const asReadingPage = (html: string) => (html.startsWith('reading:') ? html.slice(8) : null)
const log = { warn: () => undefined, error: () => undefined }
let answers: Map<string, Rendered | Error>
let untilChange: number

function page(text: string, status = 200, headers: Rendered['headers'] = {}): Rendered {
  const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-prerender': '1' }
  return { status, headers: { ...pageHeaders, ...headers }, body: Buffer.from(text) }
}

async function ask(path: string): Promise<Rendered> {
  const answer = answers.get(path) ?? page('<h1>Not found</h1>', 404)
  if (answer instanceof Error) throw answer
  return answer
}

const cacheOf = (paths: string[]) =>
  new PublicCache({ ask, asReadingPage, paths, log, untilChange: () => untilChange })
const textOf = (cache: PublicCache, path: string) => cache.get(path)?.variants.identity.body.toString()

beforeEach(() => {
  untilChange = Number.POSITIVE_INFINITY
  answers = new Map([['/a', page('first')]])
})

afterEach(() => {
  vi.restoreAllMocks()
  for (const path of answers.keys()) noteRendering(path, false)
})

test('keeps the pages it was told of, and the 404 page beside them', async () => {
  const cache = cacheOf(['/a'])
  await cache.refresh()
  expect(textOf(cache, '/a')).toBe('first')
  expect(cache.get('/b')).toBeUndefined()
  expect(cache.notFound?.status).toBe(404)
})

test('keeps of a reading page what readers get, with a policy that lets no inline script run', async () => {
  const vary = 'rsc, next-router-state-tree, Accept-Encoding'
  answers.set('/a', page('reading:<p>terms', 200, { vary }))
  const cache = cacheOf(['/a'])
  await cache.refresh()
  expect(textOf(cache, '/a')).toBe('<p>terms')
  const head = cache.get('/a')?.variants.identity.head ?? []
  expect(head[head.indexOf('Vary') + 1]).toBe('Accept-Encoding')
  expect(head[head.indexOf('Content-Security-Policy') + 1]).toContain("script-src 'self';")
})

test('follows a page that changes', async () => {
  const cache = cacheOf(['/a'])
  await cache.refresh()
  answers.set('/a', page('second'))
  await cache.refresh()
  expect(textOf(cache, '/a')).toBe('second')
})

test('compresses well what somebody asked for, and unchanged bytes again only to do it better', async () => {
  answers.set('/b', page('nobody asks for it'))
  const cache = cacheOf(['/a', '/b'])
  await cache.refresh()
  const quick = cache.get('/a')
  await cache.compressWanted()
  const best = cache.get('/a')
  expect([quick?.thorough, best?.thorough, cache.get('/b')?.thorough]).toEqual([false, true, false])
  await cache.refresh()
  await cache.compressWanted()
  expect(cache.get('/a')).toBe(best)
  // By now somebody has asked for the other one, too.
  expect(cache.get('/b')?.thorough).toBe(true)
})

test('compresses what changed well once more, and what was waited for', async () => {
  const cache = cacheOf(['/a'])
  await cache.awaited('/a')
  await cache.compressWanted()
  expect(cache.get('/a')?.thorough).toBe(true)
  answers.set('/a', page('second'))
  await cache.refresh()
  expect([textOf(cache, '/a'), cache.get('/a')?.thorough]).toEqual(['second', false])
  await cache.compressWanted()
  expect(cache.get('/a')?.thorough).toBe(true)
})

test('leaves off compressing when it is told to', async () => {
  const cache = cacheOf(['/a'])
  await cache.awaited('/a')
  await cache.compressWanted(AbortSignal.abort())
  expect(cache.get('/a')?.thorough).toBe(false)
  await cache.compressWanted()
  expect(cache.get('/a')?.thorough).toBe(true)
})

test.each([
  ['fails', page('oops', 500)],
  ['does not answer', new Error('no answer')],
])('keeps the last good copy of a page that %s', async (_, answer) => {
  const cache = cacheOf(['/a'])
  await cache.refresh()
  answers.set('/a', answer)
  await cache.refresh()
  expect(textOf(cache, '/a')).toBe('first')
})

test('a page that is not there is no fault, one that fails is', async () => {
  const warned: unknown[] = []
  const paths = ['/gone', '/failing']
  answers.set('/failing', page('oops', 500))
  const listening = { warn: (about: unknown) => warned.push(about), error: () => undefined }
  await new PublicCache({
    ask,
    asReadingPage,
    paths,
    log: listening,
    untilChange: () => untilChange,
  }).refresh()
  expect(warned).toEqual([{ path: '/failing', status: 500 }])
})

test('drops a page that is gone', async () => {
  const cache = cacheOf(['/a'])
  await cache.refresh()
  answers.delete('/a')
  await cache.refresh()
  expect(cache.get('/a')).toBeUndefined()
})

test.each([
  ['sets a cookie', page('x', 200, { 'set-cookie': 'a=1' })],
  ['is not prerendered', page('x', 200, { 'x-nextjs-prerender': undefined })],
  ['is no page', page('{}', 200, { 'content-type': 'application/json' })],
])('keeps nothing that %s', async (_, answer) => {
  answers.set('/a', answer)
  const cache = cacheOf(['/a'])
  await cache.refresh()
  expect(cache.get('/a')).toBeUndefined()
})

test('is bounded', async () => {
  const paths = Array.from({ length: MOST_PAGES + 1 }, (_, at) => `/${at}`)
  for (const path of paths) answers.set(path, page('p'))
  const cache = cacheOf(paths)
  await cache.refresh()
  expect(paths.filter((path) => cache.get(path) !== undefined)).toHaveLength(300)
})

// Before the first version begins, most pages of the build are not there: that is no fault of theirs.
test('a page that is not there yet is asked for again, and nothing is said of it', async () => {
  const said: unknown[] = []
  const note = (...line: unknown[]) => void said.push(line)
  const cache = new PublicCache({
    ask,
    asReadingPage,
    paths: ['/a', '/b'],
    log: { warn: note, error: note },
    untilChange: () => untilChange,
  })
  for (let times = 0; times < 3; times += 1) await cache.refresh()
  expect([textOf(cache, '/a'), textOf(cache, '/b'), said]).toEqual(['first', undefined, []])
  answers.set('/b', page('begun'))
  await cache.refresh()
  expect([textOf(cache, '/b'), said]).toEqual(['begun', []])
})

test('a page is rendered when it is first asked for, and once', async () => {
  const cache = cacheOf(['/a'])
  await cache.prepare()
  expect([cache.notFound?.status, cache.get('/a')]).toEqual([404, undefined])
  const [one, other] = await Promise.all([cache.awaited('/a'), cache.awaited('/a')])
  expect(one?.variants.identity.body.toString()).toBe('first')
  expect([other, cache.get('/a'), cache.awaited('/a')]).toEqual([one, one, null])
})

test('a page that cannot be kept is awaited once; from then on it is for Next', async () => {
  answers.set('/a', page('x', 200, { 'set-cookie': 'a=1' }))
  const cache = cacheOf(['/a'])
  expect(await cache.awaited('/a')).toBeUndefined()
  expect(cache.awaited('/a')).toBeNull()
})

test.each([
  ['was never rendered', 0],
  ['was true until now', 1],
])(
  'a page that %s and cannot be rendered is not had, and tried again after five seconds',
  async (_, before) => {
    const cache = cacheOf(['/a'])
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000)
    untilChange = 500
    if (before === 1) await cache.refresh()
    clock.mockReturnValue(2_000)
    untilChange = Number.POSITIVE_INFINITY
    answers.set('/a', page('oops', 500))
    await expect(cache.awaited('/a')).rejects.toThrow(FailingPageError)
    answers.set('/a', page('mended'))
    clock.mockReturnValue(6_999)
    await expect(cache.awaited('/a')).rejects.toThrow(FailingPageError)
    expect(failingPagesWarning()).toContain('1 public page cannot be rendered')
    clock.mockReturnValue(7_000)
    expect((await cache.awaited('/a'))?.variants.identity.body.toString()).toBe('mended')
    expect(failingPagesWarning()).toBeNull()
  },
)

test('a page that cannot be rendered by a refresh is had for as long as its last copy is true', async () => {
  const cache = cacheOf(['/a'])
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  untilChange = 60_000
  await cache.refresh()
  answers.set('/a', new Error('no answer'))
  clock.mockReturnValue(31_000)
  untilChange = 30_000
  await cache.refresh()
  expect(textOf(cache, '/a')).toBe('first')
  clock.mockReturnValue(61_000)
  untilChange = Number.POSITIVE_INFINITY
  expect(cache.get('/a')).toBeUndefined()
  await expect(cache.awaited('/a')).rejects.toThrow(FailingPageError)
  answers.set('/a', page('mended'))
  await cache.refresh()
  expect([textOf(cache, '/a'), failingPagesWarning()]).toEqual(['mended', null])
})

test('a page that the clock has made untrue is not handed out, but awaited and rendered once', async () => {
  const cache = cacheOf(['/a'])
  untilChange = 0
  await cache.refresh()
  expect(cache.get('/a')).toBeUndefined()
  answers.set('/a', page('in force now'))
  untilChange = Number.POSITIVE_INFINITY
  const [one, other] = await Promise.all([cache.awaited('/a'), cache.awaited('/a')])
  expect(one?.variants.identity.body.toString()).toBe('in force now')
  expect(other).toBe(one)
  expect(cache.get('/a')).toBe(one)
  expect([cache.awaited('/a'), cache.awaited('/b')]).toEqual([null, null])
})

test('a page that the change has taken away is awaited as gone', async () => {
  const cache = cacheOf(['/a'])
  untilChange = 0
  await cache.refresh()
  answers.delete('/a')
  expect(await cache.awaited('/a')).toBeUndefined()
  expect(cache.awaited('/a')).toBeNull()
})

test('who waits for a page is served before the rest of a refresh', async () => {
  const asked: string[] = []
  const paths = ['/a', '/b', '/c']
  for (const path of paths) answers.set(path, page(path))
  const recording = async (path: string) => {
    asked.push(path)
    return await ask(path)
  }
  const cache = new PublicCache({ ask: recording, asReadingPage, paths, log, untilChange: () => untilChange })
  untilChange = 0
  await cache.refresh()
  asked.length = 0
  await Promise.all([cache.refresh(), cache.awaited('/c')])
  expect(asked.slice(0, 2)).toEqual(['/a', '/c'])
})

test('a page that has changed by no clock is not sent again, nor one whose rendering began before', async () => {
  const cache = cacheOf(['/a'])
  await cache.refresh()
  answers.set('/a', page('second'))
  cache.outdate()
  expect(cache.get('/a')).toBeUndefined()
  expect((await cache.awaited('/a'))?.variants.identity.body.toString()).toBe('second')
  expect(textOf(cache, '/a')).toBe('second')
  const underWay = cache.refresh()
  // The page is being rendered by then.
  await Promise.resolve()
  cache.outdate()
  answers.set('/a', page('third'))
  await underWay
  expect(cache.get('/a')).toBeUndefined()
  expect((await cache.awaited('/a'))?.variants.identity.body.toString()).toBe('third')
  expect(textOf(cache, '/a')).toBe('third')
})
