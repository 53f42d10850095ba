import { expect, test } from 'vitest'
import { comparedLists } from '#lib/domain/subprocessors/comparison/compared-lists.ts'
import { type BrowsableComparison, namesFrom } from '#lib/domain/subprocessors/comparison/data.ts'
import { comparisonPage } from '#lib/domain/subprocessors/comparison/page.ts'
import { comparisonQuestionOf } from '#lib/domain/subprocessors/comparison/question.ts'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { answerListComparison } from '../api/comparison.ts'
import { listComparisonPage } from './comparison-page.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const pageOf = (query: string) => listComparisonPage(searchParamsOf(new URLSearchParams(query)), NOW)

const SINCE_MARCH = 'from=2025-03-01&to=2026-11-20'
const AHEAD = 'from=2026-11-20&to=2027-03-01'
const SAME = 'No differences: the list is the same on both days.'

// By hand from the ledger; the last year begins on 20 November 2025, three days after Postbridge left. In the European Union neither Twilio, which is not used there, nor Slack, of which Asia-Pacific
// alone changed, has become another. From 11 January 2027 on PostHog is there for the console alone.
test.each([
  [SINCE_MARCH, '2 added, 3 removed, 5 changed.'],
  [`tier=enterprise&region=eu&${SINCE_MARCH}`, 'Enterprise, European Union: 2 added, 3 removed, 3 changed.'],
  ['', '0 added, 0 removed, 3 changed.'],
  ['region=eu', 'European Union: 0 added, 0 removed, 1 changed.'],
  ['tier=enterprise&region=eu&from=2026-06-01&to=2026-11-20', `Enterprise, European Union: ${SAME}`],
  [`region=us&${AHEAD}`, 'United States: 1 added, 0 removed, 2 changed.'],
  [
    `region=us&services=connections&${AHEAD}`,
    'United States, using Connections and API: 0 added, 1 removed, 1 changed.',
  ],
])('what differs for %s', (query, counted) => {
  expect(pageOf(query).facts.comparison?.counted).toBe(counted)
})

test('days before the first and days ahead are explained', () => {
  const notes = (query: string) => pageOf(query).facts.comparison?.notes
  const begins = 'The list begins on 1 February 2023. Before that day it is empty.'
  const ahead = 'A day ahead goes by what is announced today.'
  expect(notes('from=2023-02-01&to=2026-11-20')).toEqual([])
  expect(notes('from=2023-01-31&to=2026-11-21')).toEqual([begins, ahead])
})

test('often compared days keep the selection', () => {
  const { spans, listHref } = pageOf('tier=enterprise&region=eu').facts
  const place = 'tier=enterprise&region=eu'
  expect(spans.map(({ words, href }) => [words, href])).toEqual([
    ['The last 90 days', `/subprocessors/compare?${place}&from=2026-08-22&to=2026-11-20`],
    ['The last year', `/subprocessors/compare?${place}&from=2025-11-20&to=2026-11-20`],
    ['Since the list began', `/subprocessors/compare?${place}&from=2023-02-01&to=2026-11-20`],
    ['All that is announced', `/subprocessors/compare?${place}&from=2026-11-20&to=2030-02-01`],
  ])
  expect(listHref).toBe(`/subprocessors?${place}`)
})

test.each([
  ['from=2026-01-01', 400, 'Enter two days, for example 2026-04-01 and 2026-10-01.'],
  ['from=2026-02-30&to=2026-03-01', 400, '“2026-02-30” is not a date. Enter a day, for example 2026-10-01.'],
  ['from=2026-02-01&from=2026-03-01&to=2026-04-01', 400, 'Enter “from” only once.'],
  ['region=mars', 404, 'There is no region “mars”. Choose one of us, eu or apac.'],
])('%s is answered with what to correct, and leaves nothing to browse', (query, status, message) => {
  const { facts, browsable } = pageOf(query)
  expect(facts.fault).toEqual({ status, message })
  expect([facts.comparison, browsable]).toEqual([null, null])
})

test('what was asked stands in the form again, with what is wrong', () => {
  const { form } = pageOf('tier=gold&services=console&from=2025-01-01&to=never').facts
  expect(form.given).toEqual({ tier: 'gold', region: '', from: '2025-01-01', to: 'never' })
  expect(form.use.services.filter(({ isChosen }) => isChosen).map(({ id }) => id)).toEqual(['console'])
})

/** What the browser makes of the days that a page brought, for another selection. */
function browsed({ basis, from, to, parents }: BrowsableComparison, query: string) {
  const given = Object.fromEntries(new URLSearchParams(query))
  const asked = comparisonQuestionOf({ from: from.on, to: to.on, ...given }, basis.today)
  const inForm = { tier: asked.tier ?? '', region: asked.region ?? '', from: asked.from, to: asked.to }
  const compared = comparedLists(from, to, asked, basis, namesFrom(basis.terms, parents))
  return { ...comparisonPage(basis, inForm, asked, compared), fault: null }
}

test.each([
  '',
  'tier=premium',
  'region=apac',
  'tier=enterprise&region=us&services=console&conditions=ai-features:no',
])('the browser says what the server says: %s', (selection) => {
  for (const days of ['from=2023-01-01&to=2026-11-20', SINCE_MARCH, AHEAD]) {
    const { browsable } = pageOf(days)
    const told = JSON.parse(JSON.stringify(browsable)) as BrowsableComparison
    expect(browsed(told, selection)).toEqual(pageOf(`${selection}&${days}`).facts)
  }
})

test.each([{}, { tier: 'enterprise', region: 'eu' }, { region: 'us', services: 'connections' }])(
  'page and API find the same for %j',
  (selection) => {
    const answer = answerListComparison({ from: '2025-03-01', to: '2027-03-01', ...selection }, NOW)
    const { comparison } = pageOf(new URL(answer.page, 'https://sla.example.com').search).facts
    for (const part of ['added', 'removed', 'changed'] as const)
      expect(answer[part].map(({ name }) => name)).toEqual(comparison?.[part].map(({ name }) => name))
  },
)

// By hand from the ledger: on 1 March 2027 a customer with a mail server of its own loses the e-mails, which Twilio has delivered
// since the first list, and gains the text messages of that day. Both engagements are told with the same fields.
test('what ends for a customer is told as fully as what begins, on the page and by the API', () => {
  const query = { ...{ tier: 'premium', region: 'us' }, conditions: 'own-mail-server:yes' }
  const days = { from: '2027-02-28', to: '2027-03-01' }
  const twilio = answerListComparison({ ...query, ...days }, NOW).changed.find(({ id }) => id === 'twilio')
  const of = (engagement: string) =>
    twilio?.fields
      .filter(
        ({ field }) =>
          field.startsWith(`${engagement}/`) && field.split('/').length === engagement.split('/').length + 1,
      )
      .map(({ field, before, after }) => [field.split('/').at(-1), before, after])
  expect(of('us')).toEqual([
    [
      'purpose',
      ['Delivers e-mails of the service, such as invitations, alerts and notices, outside the EU region.'],
      null,
    ],
    ['dataCategories', ['names', 'e-mail addresses', 'content of messages', 'delivery events'], null],
    ['dataSubjects', ['users of the customer', 'administrators of the customer'], null],
    ['limits', ['Every customer.'], null],
    ['storage', ['United States (place not stated)'], null],
    ['access', ['San Francisco, United States', 'Denver, United States'], null],
    ['mechanism', expect.any(Array), null],
    ['addedOn', ['1 February 2023'], null],
  ])
  expect(of('us/text-messages')).toEqual([
    ['purpose', null, ['Sends sign-in codes as text messages, to users who choose them.']],
    ['dataCategories', null, ['telephone numbers', 'content of messages', 'delivery events']],
    ['dataSubjects', null, ['users of the customer', 'administrators of the customer']],
    ['limits', null, ['Every customer.']],
    ['storage', null, ['United States (place not stated)']],
    ['access', null, ['San Francisco, United States', 'Denver, United States']],
    ['mechanism', null, expect.any(Array)],
    ['addedOn', null, ['1 March 2027']],
  ])
  // The company as the lists of the two days have it.
  const company = twilio?.fields.filter(({ field }) => !field.includes('/')) ?? []
  expect(company.map(({ field, before, after }) => [field, before, after])).toEqual([
    [
      'purpose',
      ['Delivers e-mails of the service, such as invitations, alerts and notices, outside the EU region.'],
      ['Sends sign-in codes as text messages, to users who choose them.'],
    ],
    [
      'dataCategories',
      ['names', 'e-mail addresses', 'content of messages', 'delivery events'],
      ['telephone numbers', 'content of messages', 'delivery events'],
    ],
    ['addedOn', ['1 February 2023'], ['1 March 2027']],
  ])
  const { comparison } = pageOf(new URLSearchParams({ ...query, ...days }).toString()).facts
  const shown = comparison?.changed.find(({ name }) => name === 'Twilio SendGrid')?.fields
  expect(shown?.map(({ key, before, after }) => [key, before, after])).toEqual(
    twilio?.fields.map(({ field, before, after }) => [field, before, after]),
  )
  const ended = shown?.filter(({ after }) => after === null) ?? []
  expect(new Set(ended.map(({ lacking }) => lacking))).toEqual(new Set(['not used']))
})
