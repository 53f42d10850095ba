import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerOwnForm } from './own-form.ts'

const send = async (headers: Record<string, string>) => {
  let wasAsked = false
  const request = new Request('http://sla.example.com/subscriptions/request', {
    method: 'POST',
    body: new URLSearchParams({ email: 'mara@alder.example' }),
    headers: { host: 'sla.example.com', accept: 'text/html', ...headers },
  })
  const answer = await answerOwnForm(request, async () => {
    wasAsked = true
    return new Response('done')
  })
  return { wasAsked, status: answer.status, text: await answer.text() }
}

test.each([
  ['Fetch Metadata of another site', { 'sec-fetch-site': 'cross-site' }],
  ['Fetch Metadata of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ['the origin of another site', { origin: 'http://evil.test' }],
  ['the origin of another port', { origin: 'http://sla.example.com:8080' }],
  ['a page that hides its origin', { origin: 'null' }],
  ['all of it', { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }],
])('%s: refused, with what to do, and nothing done', async (_, headers) => {
  const { wasAsked, status, text } = await send(headers)
  expect([wasAsked, status]).toEqual([false, 403])
  expect(text).toContain('Nothing was changed. Open the page on this site and send the form from there.')
})

test.each([
  ['a program, or a browser that says nothing', {}],
  ['a page of the desk', { origin: 'http://sla.example.com', 'sec-fetch-site': 'same-origin' }],
  ['a page of the desk in a browser without Fetch Metadata', { origin: 'http://sla.example.com' }],
  [
    'a page of the desk behind a proxy',
    { host: '10.0.0.5:3000', 'x-forwarded-host': 'sla.example.com', origin: 'https://sla.example.com' },
  ],
  // PUBLIC_URL of a desk that sets none; a proxy that nobody declared has written its own host.
  [
    'a page at PUBLIC_URL behind a proxy that changes the host',
    { host: '10.0.0.5', origin: 'http://localhost:3000' },
  ],
])('%s: answered', async (_, headers) => {
  expect(await send(headers)).toEqual({ wasAsked: true, status: 200, text: 'done' })
})

// No other site knows the address of a tailored link, whose pages hide where they are: some browsers then hide the origin of a form, too.
const BY_SECRET_ADDRESS = ['code', 'question', 'recording', 'visit'].map(
  (what) => `app/(public)/for/[token]/${what}/route.ts`,
)

test('every public form goes through it, but those of tailored links, and the one to leave, whose one click comes from mail programs', () => {
  const routes = globSync('app/(public)/**/route.ts').filter((file) =>
    readFileSync(file, 'utf8').includes('function POST'),
  )
  expect(routes.length).toBe(16)
  const others = routes.filter(
    (file) => !readFileSync(file, 'utf8').includes('return await answerOwnForm(request, '),
  )
  expect(others.toSorted()).toEqual([...BY_SECRET_ADDRESS, 'app/(public)/subscriptions/leave/now/route.ts'])
})
