import { expect, onTestFinished, test } from 'vitest'
import { buildEntry, type Entry } from '../kept-pages/entry.ts'
import { FailingPageError } from '../kept-pages/public-cache.ts'
import { startFront } from '../testing/front-under-test.ts'
import { awaitedPage } from './awaited-page.ts'

/** What a reader gets of a page whose rendering comes to this, where Next would hand out the page of the build. */
async function answerOf(rendering: () => Promise<Entry | undefined>) {
  const front = await startFront({
    routeKind: () => 'page',
    handler: async (_, response) => {
      response.end('of the build')
    },
    stored: (path) => awaitedPage({ awaited: rendering }, path),
  })
  onTestFinished(front.stop)
  const answer = await fetch(`${front.address}/page`)
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

test('a page that is rendered goes out', async () => {
  const entry = await buildEntry({ status: 200, headers: [], body: Buffer.from('true') }, false)
  expect(await answerOf(async () => entry)).toMatchObject({ status: 200, text: 'true' })
})

test('a page that cannot be rendered is an error, and not what Next has left of the build', async () => {
  const { status, text, headers } = await answerOf(() => Promise.reject(new FailingPageError()))
  expect(status).toBe(500)
  expect(text).toContain('Something went wrong on our side')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('a page that is gone is for Next to say so', async () => {
  expect((await answerOf(async () => undefined)).text).toBe('of the build')
})
