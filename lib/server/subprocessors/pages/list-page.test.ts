import { expect, test } from 'vitest'
import { noticeFor } from '#lib/domain/subprocessors/list/data.ts'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { dayRecordsAnswer } from '../day-records.ts'
import { publishedNotices, summaryOf } from '../published-notices.ts'
import { subprocessorListPage } from './list-page.ts'
import { noticePage } from './notice-page.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const pageOf = (query: string) => subprocessorListPage(searchParamsOf(new URLSearchParams(query)), NOW)

// By hand from data/subprocessors and the ledger, as of 20 November 2026, for Enterprise in the European Union.
test.each([
  ['storage=FR', ['scaleway']],
  ['storage=none', ['cloudflare', 'lumenary-ireland']],
  ['access=AT', ['sentry']],
  ['access=not-stated', ['aws', 'google-cloud', 'posthog']],
  ['outside-eea=no', ['lumenary-ireland', 'scaleway']],
  ['mechanism=none-needed&sort=seat', ['scaleway', 'lumenary-ireland']],
  ['purpose=Signs users in, by password or through the identity provider of the customer.', ['okta']],
  ['q=zurich', []],
])('Enterprise in the EU with %s', (query, ids) => {
  const { facts } = pageOf(`?tier=enterprise&region=eu&${query}`)
  expect(facts.shown?.rows.map(({ row }) => row.id)).toEqual(ids)
})

// By hand from the notice of 19 November 2026, which gives Twilio an engagement for text messages from 11 January 2027.
const CODES = 'purpose=Sends sign-in codes as text messages, to users who choose them.'
test.each([
  [`region=us&on=2027-03-01&${CODES}`, ['twilio']],
  [`region=us&on=2027-02-28&${CODES}`, []],
  [`region=eu&on=2027-03-01&${CODES}`, []],
])('an engagement has a purpose of its own: %s', (query, ids) => {
  const { shown, form } = pageOf(`?${query}`).facts
  expect(shown?.rows.map(({ row }) => row.id)).toEqual(ids)
  expect(form.isNarrowed).toBe(true)
})

// By hand from the same notice: with a mail server of its own a customer has the text messages alone, and "invitations" and
// "outside the EU" are words about the e-mails.
test.each([
  ['q=invitations', 'yes', false],
  ['q=outside the EU', 'yes', false],
  ['q=e-mail addresses', 'yes', false],
  ['q=sign-in codes', 'yes', true],
  ['q=telephone', 'yes', true],
  ['q=invitations', 'no', true],
  ['q=outside the EU', 'no', true],
  ['q=sign-in codes', 'no', true],
])('a search finds only what the selection has: %s, own mail server: %s', (query, answer, isFound) => {
  const selection = `tier=premium&region=us&on=2027-03-01&conditions=own-mail-server:${answer}`
  const rows = pageOf(`?${selection}&${query}`).facts.shown?.rows
  expect(rows?.some(({ row }) => row.id === 'twilio')).toBe(isFound)
})

test('a company that is found by a note on the transfer says so', () => {
  const rows = pageOf('?tier=premium&region=us&q=the importer and the data').facts.shown?.rows
  expect(rows?.find(({ row }) => row.id === 'twilio')?.hit).toBe(
    'About the transfer: The importer and the data are in the United States.',
  )
})

test('the purposes that can be chosen are those of the day', () => {
  const purposes = (on: string) => pageOf(`?on=${on}`).facts.form.choices.purpose.map(({ value }) => value)
  const drafts = 'Drafts answers in the assistant of the web console, for users who ask it.'
  expect(purposes('2027-02-28')).not.toContain(drafts)
  expect(purposes('2027-03-01')).toContain(drafts)
  expect(purposes('2022-01-01')).toEqual([])
})

test('a purpose that nobody has ever had is named', () => {
  expect(pageOf('?purpose=payroll').facts.fault).toEqual({
    status: 400,
    message:
      'No company has ever had the purpose “payroll”. Choose one from the form, or search for a word of it.',
  })
})

// Stripe is a provider for billing contact data and not used in the United States: neither of the two figures counts it.
test.each([
  '?tier=enterprise&region=us',
  '?tier=enterprise&region=us&on=2027-03-01&services=connections&conditions=own-mail-server:yes',
  '?tier=starter&region=apac',
])('those that are used and those that are not are together all: %s', (query) => {
  const { shown } = pageOf(query).facts
  const [, some, all] = /^(\d+) of (\d+) companies/.exec(shown?.counted ?? '') ?? []
  expect(shown?.excluded.length).toBeGreaterThan(0)
  expect(Number(some) + (shown?.excluded.length ?? 0)).toBe(Number(all))
})

// The last day to object to Scriven AI is 17 December 2026, in UTC; it takes effect on 1 March 2027.
test.each([
  ['2026-12-17T23:59:59Z', { until: '17 December 2026, 24:00 UTC', daysLeft: 1 }, null],
  ['2026-12-18T00:00:00Z', null, '17 December 2026, 24:00 UTC'],
  ['2027-03-01T00:00:00Z', null, '17 December 2026, 24:00 UTC'],
])('at %s list and notice say whether there is time to object', (at, objection, objectionEnded) => {
  const now = new Date(at)
  const { coming, past } = subprocessorListPage({}, now).facts
  const listed = [...coming, ...past].find(({ id }) => id === '2026-11-17-scriven-ai')
  expect(listed).toMatchObject({ objection, objectionEnded })
  const page = noticePage('2026-11-17-scriven-ai', now)
  expect(page?.summary).toMatchObject({ objection, objectionEnded })
  expect(page?.objection[0]).toBe(
    objectionEnded === null
      ? 'Customers who were told on the day of publication may object until 17 December 2026, 24:00 UTC.'
      : 'The time to object ended on 17 December 2026, 24:00 UTC.',
  )
})

test('of a notice that is withdrawn, or that nobody can object to, no time to object has ended', () => {
  const { past } = subprocessorListPage({}, NOW).facts
  const ended = new Map(past.map(({ id, objectionEnded }) => [id, objectionEnded]))
  expect(ended.get('2026-05-11-slack-twilio')).toBe('10 June 2026, 24:00 UTC')
  expect(ended.get('2025-12-01-hexlane')).toBeNull()
  expect(ended.get('2025-11-17-postbridge')).toBeNull()
})

test.each([
  ['on=2022-12-31', '/subprocessors?on=2023-02-01'],
  ['on=2023-01-31&tier=starter&region=eu', '/subprocessors?tier=starter&region=eu&on=2023-02-01'],
])('before its first day the page says when the list begins: %s', (query, href) => {
  const { shown } = pageOf(`?${query}`).facts
  expect(shown?.begins).toEqual({ words: 'The list begins on 1 February 2023.', href })
  expect(shown?.rows).toEqual([])
  const first = pageOf(href.slice(href.indexOf('?'))).facts.shown
  expect(first?.begins).toBeNull()
  expect(first?.rows.length).toBeGreaterThan(0)
})

test('an address that has something to correct leaves nothing to browse', () => {
  const { facts, browsable } = pageOf('?storage=Germany&services=console')
  expect(facts.fault?.status).toBe(400)
  expect(browsable).toBeNull()
  expect(facts.form.given.storage).toBe('Germany')
})

test('the browser is told as much of each notice as the server knows, for every use', () => {
  const { browsable } = pageOf('')
  const selections = [
    { tier: 'enterprise', region: 'eu' },
    { tier: null, region: null, services: ['console'] },
    { tier: null, region: 'us', conditions: { 'ai-features': false } },
  ]
  const tiers = browsable?.basis.terms.tiers ?? []
  for (const [index, notice] of publishedNotices(NOW).entries())
    for (const selection of selections) {
      const told = JSON.parse(JSON.stringify(browsable?.basis.notices[index]))
      expect(noticeFor(told, selection, { tiers, today: '2026-11-20' })).toEqual(
        summaryOf(notice, selection, NOW),
      )
    }
})

test('the records of a day are those of the page, and a day that is none leads to the page', async () => {
  const answer = (query: string) =>
    dayRecordsAnswer(new Request(`https://sla.example.com/subprocessors/records.json${query}`), NOW)
  expect(await answer('?on=2025-03-01').json()).toEqual(
    JSON.parse(JSON.stringify(pageOf('?on=2025-03-01').browsable?.day)),
  )
  const wrong = answer('?on=2025-02-30')
  expect(wrong.status).toBe(303)
  expect(wrong.headers.get('location')).toBe('/subprocessors?on=2025-02-30')
})

test('the list of a day ahead says by what it goes', () => {
  const said = (on: string) => pageOf(`?on=${on}`).facts.shown?.ahead
  expect(said('2026-11-21')).toBe('A day ahead goes by what is announced today.')
  expect([said('2026-11-20'), said('2026-11-19')]).toEqual([null, null])
})
