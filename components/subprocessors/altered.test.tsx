import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerChanges, answerNotice } from '#lib/server/subprocessors/api/changes.ts'
import { followedNotices } from '#lib/server/subprocessors/following/followed.ts'
import { subprocessorListPage } from '#lib/server/subprocessors/pages/list-page.ts'
import { noticePage } from '#lib/server/subprocessors/pages/notice-page.ts'
import { keepAsPublished } from '#lib/server/terms/shown/as-published.ts'
import { SubprocessorListPage } from './list/list-page.tsx'
import { NoticePage } from './notice-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

const NOW = new Date('2026-11-27T10:00:00Z')
const NEWEST = '2026-11-19-posthog-twilio'
const SCRIVEN = '2026-11-17-scriven-ai'
const ALTERED =
  'This notice is not as it was published: its entry in the ledger differs from the one recorded when it was first shown. ' +
  'Compare it with the notice you were sent, and ask privacy@example.com which one applies.'
const timesIn = (text: string) => text.split(ALTERED).length - 1

beforeEach(() =>
  keepAsPublished(
    new Map([
      [`subprocessors/${NEWEST}`, false],
      [`subprocessors/${SCRIVEN}`, true],
    ]),
  ),
)
afterEach(() => keepAsPublished(new Map()))

function drawn(notice: string): string {
  const facts = noticePage(notice, NOW)
  if (facts === null) throw new Error(`there is no notice ${notice}`)
  return renderToStaticMarkup(<NoticePage {...facts} />)
}

test('the page of the notice begins with it; that of another one says nothing', () => {
  const page = drawn(NEWEST)
  expect(timesIn(page)).toBe(1)
  expect(page.indexOf(ALTERED)).toBeLessThan(page.indexOf('Published 19 November 2026'))
  expect(timesIn(drawn(SCRIVEN))).toBe(0)
  expect(timesIn(drawn('2026-11-18-datadog'))).toBe(0)
})

test('the list of notices says it at that one', () => {
  const { facts } = subprocessorListPage({}, NOW)
  const page = renderToStaticMarkup(<SubprocessorListPage facts={facts} />)
  expect(timesIn(page)).toBe(1)
  expect(page.slice(page.indexOf(ALTERED))).toMatch(
    /^[^<]*<\/p><a href="\/subprocessors\/changes\/2026-11-19-/,
  )
})

test.each(['atom', 'json', 'rss'] as const)('its entry of the %s feed begins with it', async (format) => {
  const feed = await followedNotices(
    new Request(`https://sla.example.com/subprocessors/feed.${format}`),
    format,
    NOW,
  ).text()
  expect(timesIn(feed)).toBe(1)
  expect(feed).toContain(`<p>${ALTERED}</p>`)
})

// By when to object, and the day of each of its two companies.
test('its events of the calendar say it', async () => {
  const request = new Request('https://sla.example.com/subprocessors/calendar.ics')
  const calendar = (await followedNotices(request, 'ics', NOW).text()).replaceAll('\r\n ', '')
  const events = calendar
    .split('BEGIN:VEVENT')
    .filter((event) => event.includes('This notice is not as it was published'))
  expect(events.map((event) => /UID:([^@]*)@/.exec(event)?.[1])).toEqual([
    `${NEWEST}.object`,
    `${NEWEST}.posthog`,
    `${NEWEST}.twilio`,
  ])
})

test('the API says which entry is as published, which is not, and of which nothing is known', () => {
  const listed = answerChanges({}, NOW).changes.slice(0, 3)
  expect(listed.map(({ id, asPublished }) => [id, asPublished])).toEqual([
    [NEWEST, false],
    ['2026-11-18-datadog', null],
    [SCRIVEN, true],
  ])
  expect(answerNotice(NEWEST, NOW).asPublished).toBe(false)
})
