import { expect, test } from 'vitest'
import { noticeFor } from '#lib/domain/subprocessors/list/data.ts'
import { searchParamsOf } from '../http/request/search-params.ts'
import { dayRecordsAnswer } from './day-records.ts'
import { subprocessorListPage } from './list-page.ts'
import { publishedNotices, summaryOf } from './published-notices.ts'

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
  ['q=zurich', []],
])('Enterprise in the EU with %s', (query, ids) => {
  const { facts } = pageOf(`?tier=enterprise&region=eu&${query}`)
  expect(facts.shown?.rows.map(({ row }) => row.id)).toEqual(ids)
})

// Stripe is a provider for billing contact data and not used in the United States: neither of the two figures counts it.
test.each([
  '?tier=enterprise&region=us',
  '?tier=enterprise&region=us&on=2027-01-11&services=connections&conditions=own-mail-server:yes',
  '?tier=starter&region=apac',
])('those that are used and those that are not are together all: %s', (query) => {
  const { shown } = pageOf(query).facts
  const [, some, all] = /^(\d+) of (\d+) companies/.exec(shown?.counted ?? '') ?? []
  expect(shown?.excluded.length).toBeGreaterThan(0)
  expect(Number(some) + (shown?.excluded.length ?? 0)).toBe(Number(all))
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
      expect(noticeFor(told, selection, tiers)).toEqual(summaryOf(notice, selection, NOW))
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
