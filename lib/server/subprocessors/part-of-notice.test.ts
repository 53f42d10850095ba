import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import type { Subprocessor } from '#lib/domain/subprocessors/schema.ts'
import { noticeMail } from '../subscriptions/mails/notice-mail.ts'
import { catalogue, useCatalogue } from '../terms/current.ts'
import { answerChanges, answerNotice } from './api/changes.ts'
import { answerCompany } from './api/list.ts'
import { noticesCalendar } from './following/calendar.ts'
import { noticesFeed } from './following/feed.ts'
import { subprocessorPage } from './pages/company-page.ts'
import { noticePage } from './pages/notice-page.ts'
import { summaryOf } from './published-notices.ts'

// Scaleway leaves the European Union, to which nobody can object; a company of Asia-Pacific does something else from then on.
const NOW = new Date('2026-11-22T10:00:00Z')
const [EU, APAC] = ['eu', 'apac'].map((region) => ({ tier: 'enterprise', region })) as [Selection, Selection]
type Selection = { tier: string; region: string }

const data = catalogue()
const list = listOn(data.notices, '2027-03-01')
const of = (id: string) => list.find((record) => record.id === id) as Subprocessor
const effectiveOn = '2027-02-01'
const notice: NoticeEntry = {
  id: '2026-11-21-scaleway',
  publishedAt: '2026-11-21T09:00:00Z',
  reason: 'The backups move.',
  changes: [
    { id: 'scaleway', effectiveOn, before: of('scaleway'), after: null },
    {
      id: 'lumenary-singapore',
      effectiveOn,
      before: of('lumenary-singapore'),
      after: { ...of('lumenary-singapore'), purpose: 'Answers calls.' },
    },
  ],
  previousSha256: null,
}

beforeAll(() => useCatalogue({ ...data, notices: [...data.notices, notice] }))
afterAll(() => useCatalogue(data))

test('a page says how long there is to object to those alone whom such a change concerns', () => {
  expect(summaryOf(notice, EU, NOW)).toMatchObject({
    title: 'Scaleway: removal',
    state: 'ahead',
    objection: null,
    objectionEnded: null,
  })
  expect(summaryOf(notice, APAC, NOW)).toMatchObject({
    state: 'open',
    objection: { until: '21 December 2026, 24:00 UTC', daysLeft: 30 },
  })
  expect(summaryOf(notice, EU, new Date('2027-02-01T00:00:00Z')).state).toBe('in-effect')
})

test('so do calendar, feed, mail and API', () => {
  const mail = (notices: Selection) =>
    noticeMail(notice.id, {
      followed: { notices, releases: false, frequency: 'at-once' },
      now: NOW,
      leave: '',
    })
  expect(noticesCalendar(NOW, APAC)).toContain('2026-11-21-scaleway.object@')
  expect(noticesCalendar(NOW, EU)).not.toContain('2026-11-21-scaleway.object@')
  expect(noticesCalendar(NOW, EU)).toContain('2026-11-21-scaleway.scaleway@')
  const [euEntry, apacEntry] = [EU, APAC].map(
    (selection) => JSON.parse(noticesFeed(NOW, 'json', selection)).items[0].content_html,
  )
  expect(euEntry).toContain('There is no time to object')
  expect(apacEntry).toContain('may object until 21 December 2026')
  expect(mail(EU).facts.subject).toBe('Scaleway: removal, for European Union')
  expect(mail(EU).facts.howToObject).toEqual([])
  expect(mail(APAC).facts.subject).toMatch(/: object by 21 December 2026$/)
  const answered = (selection: Selection) => answerChanges(selection, NOW).changes[0]
  expect(answered(EU)).toMatchObject({ state: 'ahead', objection: { lastDay: null, why: 'none' } })
  expect(answered(EU)?.changes.map(({ id }) => id)).toEqual(['scaleway'])
  expect(answered(APAC)).toMatchObject({ state: 'open', objection: { lastDay: '2026-12-21' } })
})

test('a company tells of its own part of a notice', () => {
  expect(subprocessorPage('scaleway', NOW)?.history[0]).toMatchObject({ state: 'ahead', objection: null })
  expect(subprocessorPage('lumenary-singapore', NOW)?.history[0]).toMatchObject({ state: 'open' })
  expect(answerCompany('scaleway', {}, NOW).history[0]).toMatchObject({
    title: 'Scaleway: removal',
    objection: { lastDay: null },
  })
})

test('the page and the API of the whole notice say to which of its changes nobody can object', () => {
  const [scaleway, singapore] = noticePage(notice.id, NOW)?.changes ?? []
  expect(scaleway?.effective).toBe(
    'In effect from 1 February 2027. There is no time to object to this change: nothing in it is new processing.',
  )
  expect(singapore?.effective).toBe('In effect from 1 February 2027.')
  expect(answerNotice(notice.id, NOW).changes.map(({ objectable }) => objectable)).toEqual([false, true])
})
