import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeStore, store } from '../../db/store.ts'
import { type Backend, startPglite } from '../../db/testing/backends.ts'
import { subscriptions } from '../tables.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { addSubscribers } from '../testing/subscribers.ts'
import { leaveToken } from '../tokens.ts'
import { answerLeave, askWhetherToLeave } from './answer-leave.ts'

vi.stubEnv('SECRET_KEY', SECRET_KEY)

let backend: Backend

beforeAll(async () => {
  backend = await startPglite()
  vi.stubEnv('STATE_DIRECTORY', backend.settings.stateDirectory)
})
afterAll(async () => {
  await closeStore()
  await backend.stop()
})

async function subscribed(): Promise<string> {
  const { db } = await store()
  await db.delete(subscriptions)
  const ids = await addSubscribers(db, ['mara@alder.example'])
  return leaveToken(ids.get('mara@alder.example') ?? '')
}
const left = async () => (await (await store()).db.select().from(subscriptions)).length
const asking = (token: string, init: RequestInit = {}) =>
  new Request(`https://sla.example.com/subscriptions/leave/now?token=${token}`, init)

function multipart(): FormData {
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  return form
}

test.each([
  ['as a form', () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
  ['as multipart, which RFC 8058 prefers', multipart],
])('one click of a mail program ends it without a question, %s, and again', async (_, body) => {
  const token = await subscribed()
  for (const _time of [1, 2]) {
    const answer = await answerLeave(asking(token, { method: 'POST', body: body() }))
    expect([answer.status, await answer.text()]).toEqual([200, 'The subscription has ended.\n'])
    expect(await left()).toBe(0)
  }
})

test('the button of the page leads on', async () => {
  const token = await subscribed()
  const answer = await answerLeave(asking(token, { method: 'POST', body: new URLSearchParams({ token }) }))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/subscriptions/left'])
  expect(await left()).toBe(0)
})

test('the button of a page of another site ends nothing, and a one click from anywhere does', async () => {
  const token = await subscribed()
  const headers = { origin: 'http://evil.test', 'sec-fetch-site': 'cross-site' }
  const button = { method: 'POST', body: new URLSearchParams({ token }), headers }
  expect((await answerLeave(asking(token, button))).status).toBe(403)
  expect(await left()).toBe(1)
  expect((await answerLeave(asking(token, { method: 'POST', body: multipart(), headers }))).status).toBe(200)
  expect(await left()).toBe(0)
})

test('opening the address ends nothing', async () => {
  const token = await subscribed()
  const answer = askWhetherToLeave(asking(token))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/subscriptions/leave?token=${token}`,
  ])
  expect(await left()).toBe(1)
})

test('a token that somebody made or changed ends nothing', async () => {
  const token = await subscribed()
  const [id, code] = token.split('.')
  for (const forged of ['', 'x', `${id}.`, `${id}.${code}.x`, `${id}.${'A'.repeat(43)}`, `${token}A`]) {
    const answer = await answerLeave(asking(forged, { method: 'POST', body: multipart() }))
    expect(answer.status).toBe(404)
  }
  expect(await left()).toBe(1)
})
