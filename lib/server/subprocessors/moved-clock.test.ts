import { parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { readCsv } from '../spreadsheets/testing/read-csv.ts'
import { answerChanges, answerNotice } from './api/changes.ts'
import { answerCompany, answerList } from './api/list.ts'
import { exportedList } from './exported-list.ts'
import { followedNotices } from './following/followed.ts'
import { subprocessorPage } from './pages/company-page.ts'
import { subprocessorListPage } from './pages/list-page.ts'
import { noticePage } from './pages/notice-page.ts'

type Standing = 'open' | 'ahead' | 'in-effect'

/** A notice of one company with its days, as the ledger has them; worked out by hand from the terms in force at its publication. */
type Told = { notice: string; company: string; lastDay: string; until: string; effectiveOn: string }

// 30 days after 17 November 2026, under version 2026-10-01.
const SCRIVEN: Told = {
  notice: '2026-11-17-scriven-ai',
  company: 'scriven-ai',
  lastDay: '2026-12-17',
  until: '17 December 2026, 24:00 UTC',
  effectiveOn: '2027-03-01',
}

test.each<[at: string, state: Standing, daysLeft: number | null]>([
  ['2026-11-17T09:00:00Z', 'open', 31],
  ['2026-12-16T23:59:59Z', 'open', 2],
  ['2026-12-17T00:00:00Z', 'open', 1],
  ['2026-12-17T23:59:59Z', 'open', 1],
  ['2026-12-18T00:00:00Z', 'ahead', null],
  ['2027-02-28T23:59:59Z', 'ahead', null],
  ['2027-03-01T00:00:00Z', 'in-effect', null],
])('at %s whatever tells of a notice says the same', async (at, state, daysLeft) => {
  const { notice: id, company, lastDay, until, effectiveOn } = SCRIVEN
  const now = new Date(at)
  const isListed = state === 'in-effect'
  const summary = {
    state,
    objection: state === 'open' ? { until, daysLeft } : null,
    objectionEnded: state === 'open' ? null : until,
  }

  const page = subprocessorListPage({}, now).facts
  const [where, elsewhere] = isListed ? [page.past, page.coming] : [page.coming, page.past]
  expect(where.find((one) => one.id === id)).toMatchObject(summary)
  expect(elsewhere.find((one) => one.id === id)).toBeUndefined()
  expect(page.shown?.rows.some(({ row }) => row.id === company)).toBe(isListed)
  expect(page.shown?.isToday).toBe(true)

  const told = noticePage(id, now)
  expect(told?.summary).toMatchObject(summary)
  expect(told?.objection[0]).toBe(
    state === 'open'
      ? `Customers who were told on the day of publication may object until ${until}.`
      : `The time to object ended on ${until}.`,
  )

  const own = subprocessorPage(company, now)
  expect(own?.standing).toBe(
    isListed ? 'On the list since 1 March 2027.' : 'Announced: comes onto the list on 1 March 2027.',
  )
  expect(own?.history).toMatchObject([{ id, ...summary }])

  const fact = { id, state, objection: { lastDay, endsAt: '2026-12-18T00:00:00Z' } }
  expect(answerNotice(id, now)).toMatchObject(fact)
  expect(answerChanges({}, now).changes.find((one) => one.id === id)).toMatchObject(fact)
  expect(answerList({}, now).subprocessors.some((one) => one.id === company)).toBe(isListed)
  const { record, history } = answerCompany(company, {}, now)
  expect(record !== null).toBe(isListed)
  expect(history).toMatchObject([fact])

  // Feed and calendar have the same days before and after: a reader of either looks at the day.
  const ask = (path: string) => new Request(`https://sla.example.com/subprocessors/${path}`)
  const feed = parseJsonFeed(await followedNotices(ask('feed.json'), 'json', now).text())
  const entry = feed.items?.find((item) => item.id?.endsWith(`/${id}`))
  expect(entry?.content_html).toContain(`may object until ${until}`)
  expect(entry?.content_html).toContain('Takes effect on 1 March 2027.')
  const events = calendarDays(await followedNotices(ask('calendar.ics'), 'ics', now).text())
  expect(events.get(`${id}.object`)).toBe(lastDay)
  expect(events.get(`${id}.${company}`)).toBe(effectiveOn)

  const [head = [], ...rows] = readCsv(await (await exportedList(ask('export.csv'), 'csv', now)).text())
  const cellsOf = (label: string) => rows.map((row) => row[head.indexOf(label)])
  expect(cellsOf('Known as').includes('Scriven AI')).toBe(isListed)
  expect(new Set(cellsOf('As of'))).toEqual(new Set([at.slice(0, 10)]))
})

// By hand: of the notice of 19 November 2026 PostHog's part takes effect on 11 January 2027, Twilio's on 1 March 2027.
test.each([
  ['2027-01-10T23:59:59Z', 'ahead', null],
  ['2027-01-11T00:00:00Z', 'in-effect', 'Only for Web console.'],
])('at %s list, company, API and CSV have the same use of PostHog', async (at, state, use) => {
  const now = new Date(at)
  const own = subprocessorPage('posthog', now)
  expect(own?.history[0]).toMatchObject({ id: '2026-11-19-posthog-twilio', state })
  const uses = own?.engagements.find(({ key }) => key === 'eu')?.use
  expect(uses).toEqual([use ?? 'Every customer.'])
  const list = answerList({ region: 'eu' }, now).subprocessors.find(({ id }) => id === 'posthog')
  expect(list?.places[0]?.limits).toEqual(use === null ? [] : [use])
  expect(answerCompany('posthog', {}, now).history[0]).toMatchObject({ state })
  const row = subprocessorListPage({ region: 'eu' }, now).facts.shown?.rows.find(
    ({ row: { id } }) => id === 'posthog',
  )
  expect(row?.row.notes).toEqual(use === null ? [] : [use])
  const request = new Request('https://sla.example.com/subprocessors/export.csv?region=eu')
  const [head = [], ...rows] = readCsv(await (await exportedList(request, 'csv', now)).text())
  const line = rows.find((cells) => cells[head.indexOf('Known as')] === 'PostHog')
  expect(line?.[head.indexOf('Used for')]).toBe(use ?? '')
})

// The notice of 19 November 2026 is published at 09:00:00 UTC.
test('a second before it is published nothing tells of a notice', async () => {
  const id = '2026-11-19-posthog-twilio'
  const known = async (at: string) => {
    const now = new Date(at)
    const ask = (path: string) => new Request(`https://sla.example.com/subprocessors/${path}`)
    const { coming } = subprocessorListPage({}, now).facts
    const events = calendarDays(await followedNotices(ask('calendar.ics'), 'ics', now).text())
    return [
      coming.some((one) => one.id === id),
      noticePage(id, now) !== null,
      subprocessorPage('posthog', now)?.history[0]?.id === id,
      answerChanges({}, now).changes[0]?.id === id,
      answerCompany('posthog', {}, now).history[0]?.id === id,
      (await followedNotices(ask('feed.atom'), 'atom', now).text()).includes(id),
      events.has(`${id}.object`),
    ]
  }
  expect(new Set(await known('2026-11-19T08:59:59Z'))).toEqual(new Set([false]))
  expect(new Set(await known('2026-11-19T09:00:00Z'))).toEqual(new Set([true]))
})

/** The days of events by the name of each. */
function calendarDays(text: string): Map<string | undefined, string> {
  const calendar = new ICAL.Component(ICAL.parse(text) as string)
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return [event.uid.split('@')[0], event.startDate.toString()]
    }),
  )
}
