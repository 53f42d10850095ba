import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeStore, store } from '../../db/store.ts'
import { type Backend, startPglite } from '../../db/testing/backends.ts'
import { setCurrentJobs } from '../../jobs/current.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { subscriptionRequests, subscriptions } from '../tables.ts'
import { SECRET_KEY } from '../testing/run-teller.ts'
import { addSubscribers } from '../testing/subscribers.ts'
import { answerRequest } from './answer-request.ts'
import { sendRequestMail } from './send-request-mail.job.ts'

vi.stubEnv('SECRET_KEY', SECRET_KEY)

let backend: Backend

beforeAll(async () => {
  backend = await startPglite()
  vi.stubEnv('STATE_DIRECTORY', backend.settings.stateDirectory)
  setCurrentJobs(await startJobs(await store(), [sendRequestMail]))
})
afterAll(async () => {
  await closeStore()
  await backend.stop()
})

/** All of an answer but the moment at which it was given. */
async function answerTo(email: string, frequency = 'at-once') {
  const body = new URLSearchParams({ email, follow: 'notices', frequency })
  const answer = await answerRequest(
    new Request('https://sla.example.com/subscriptions/request', { method: 'POST', body }),
  )
  const headers = [...answer.headers].filter(([name]) => name !== 'date')
  return [answer.status, answer.statusText, headers, Buffer.from(await answer.arrayBuffer()).toString('hex')]
}

test('the answer is the same, byte for byte, whether the address is unknown, asked for before, subscribed or above its bound', async () => {
  const { db } = await store()
  await addSubscribers(db, ['kim@alder.example'])
  const unknown = await answerTo('mara@alder.example')
  expect(unknown).toEqual([303, '', expect.arrayContaining([['location', '/subscriptions/sent']]), ''])
  expect((await db.select().from(subscriptions)).length).toBe(2)
  expect(await answerTo('mara@alder.example')).toEqual(unknown)
  expect(await answerTo('MARA@alder.example')).toEqual(unknown)
  expect(await answerTo('kim@alder.example')).toEqual(unknown)
  // Of a subscription that stands another frequency is asked for.
  expect(await answerTo('kim@alder.example', 'weekly')).toEqual(unknown)
  // Three mails a day, of which none goes out any more.
  const before = (await db.select().from(subscriptionRequests)).length
  expect(before).toBe(5)
  expect(await answerTo('mara@alder.example')).toEqual(unknown)
  expect((await db.select().from(subscriptionRequests)).length).toBe(before)
})
