import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Rendered } from '../http/kept-pages/render-in-process.ts'
import { KeptAnswers } from './kept-answers.ts'

const PAGE = '/versions/compare'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Answers with the number of the rendering; `rendered` names what was rendered, in its order. */
function answersOf({
  status = 200,
  headers = {},
  untilChange = Infinity,
  reading = null as string | null,
  during = (_answers: KeptAnswers): void => undefined,
} = {}) {
  const rendered: string[] = []
  const answers: KeptAnswers = new KeptAnswers({
    asReadingPage: () => reading,
    render: async (path): Promise<Rendered> => {
      rendered.push(path)
      during(answers)
      return {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
        body: Buffer.from(`rendering ${rendered.length}<script>alert(1)</script>`),
      }
    },
    now: () => new Date(),
    untilChange: () => untilChange,
  })
  const bodyOf = async (address: string) =>
    String((await answers.entryOf(address)).variants.identity.body).slice(0, 11)
  return { answers, rendered, bodyOf }
}

test('an answer is rendered once, and kept for a minute', async () => {
  const { bodyOf, rendered } = answersOf()
  expect(await bodyOf(PAGE)).toBe('rendering 1')
  vi.advanceTimersByTime(59_000)
  expect(await bodyOf(PAGE)).toBe('rendering 1')
  vi.advanceTimersByTime(2_000)
  expect(await bodyOf(PAGE)).toBe('rendering 2')
  expect(rendered).toEqual([PAGE, PAGE])
})

test('no longer than until the terms change', async () => {
  const { bodyOf } = answersOf({ untilChange: 5_000 })
  expect(await bodyOf(PAGE)).toBe('rendering 1')
  vi.advanceTimersByTime(5_000)
  expect(await bodyOf(PAGE)).toBe('rendering 2')
})

test('those who ask at the same time get the same rendering', async () => {
  const { answers, rendered } = answersOf()
  const entries = await Promise.all(Array.from({ length: 50 }, () => answers.entryOf(PAGE)))
  expect([new Set(entries).size, rendered]).toEqual([1, [PAGE]])
})

test('eight addresses wait to be rendered, and a ninth is left to its route', async () => {
  const { answers, rendered } = answersOf()
  const addresses = Array.from({ length: 9 }, (_, index) => `/versions/${index}`)
  const outcomes = await Promise.allSettled(addresses.map((address) => answers.entryOf(address)))
  expect(outcomes.map(({ status }) => status)).toEqual([...Array(8).fill('fulfilled'), 'rejected'])
  expect(rendered).toEqual(addresses.slice(0, 8))
})

test.each([
  ['a failure', { status: 500 }],
  ['a page that is not there', { status: 404 }],
  ['an answer to one person', { headers: { 'set-cookie': 'a=b' } }],
])('%s is not kept, and the next is rendered all the same', async (_, answer) => {
  const { answers, rendered } = answersOf(answer)
  await expect(answers.entryOf(PAGE)).rejects.toThrow(PAGE)
  await expect(answers.entryOf(PAGE)).rejects.toThrow(PAGE)
  expect(rendered).toEqual([PAGE, PAGE])
})

test('a page is answered with the hashes of its scripts, to be asked for again each time', async () => {
  const { answers } = answersOf({ headers: { vary: 'rsc, Accept-Encoding', 'cache-control': 'no-store' } })
  const { head } = (await answers.entryOf(PAGE)).variants.identity
  const headerOf = (name: string) => head[head.indexOf(name) + 1]
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(headerOf('Content-Security-Policy')).toContain(
    "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  )
  expect(headerOf('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  expect(headerOf('Vary')).toBe('rsc, Accept-Encoding')
})

test('of a page for reading, what readers get is kept', async () => {
  const { answers } = answersOf({ headers: { vary: 'rsc, Accept-Encoding' }, reading: '<p>read' })
  const entry = await answers.entryOf(PAGE)
  const { head, body } = entry.variants.identity
  expect([body.toString(), entry.isReadingPage]).toEqual(['<p>read', true])
  expect(head[head.indexOf('Content-Security-Policy') + 1]).toContain("script-src 'self';")
  expect(head[head.indexOf('Vary') + 1]).toBe('Accept-Encoding')
})

test('an answer of the API is to be asked for again each time, and stays open to pages of other sites', async () => {
  const { answers } = answersOf({
    headers: {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    },
  })
  const { head } = (await answers.entryOf('/api/v1/openapi.json')).variants.identity
  const headerOf = (name: string) => head[head.indexOf(name) + 1]
  expect(headerOf('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  expect(headerOf('access-control-allow-origin')).toBe('*')
})

test('other paths are left alone', () => {
  const { answers } = answersOf()
  for (const path of ['/enterprise-sla', '/api/v1/offers', '/qualify', '/versions'])
    expect(answers.stored(path, path)).toBeNull()
})

test('what has changed is rendered anew, also where it changes while it is rendered', async () => {
  const { answers, bodyOf, rendered } = answersOf({
    during: (kept) => {
      if (rendered.length === 2) kept.forget(PAGE)
    },
  })
  expect(await bodyOf(PAGE)).toBe('rendering 1')
  answers.forget(PAGE)
  expect(await bodyOf(PAGE)).toBe('rendering 2')
  expect(await bodyOf(PAGE)).toBe('rendering 3')
  expect(await bodyOf(PAGE)).toBe('rendering 3')
  expect(rendered).toHaveLength(3)
})

test('where all has changed, each is rendered anew, also what was being rendered then', async () => {
  const OTHER = '/versions/2026-10-01'
  const changing = { now: false }
  const { answers, bodyOf } = answersOf({
    during: (rendering) => {
      if (changing.now) rendering.forgetAll()
      changing.now = false
    },
  })
  expect([await bodyOf(PAGE), await bodyOf(OTHER)]).toEqual(['rendering 1', 'rendering 2'])
  answers.forgetAll()
  changing.now = true
  expect([await bodyOf(PAGE), await bodyOf(OTHER)]).toEqual(['rendering 3', 'rendering 4'])
  expect([await bodyOf(PAGE), await bodyOf(OTHER)]).toEqual(['rendering 5', 'rendering 4'])
})
