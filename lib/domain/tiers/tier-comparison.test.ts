import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { OfferSource } from '../offer/offer.ts'
import { type ComparisonRow, compareTiers } from './tier-comparison.ts'

function demoSource(): OfferSource {
  const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
  if (source === undefined) throw new Error('the demo terms do not load')
  return source
}

function rowsIn(region: string): Map<string, ComparisonRow> {
  const groups = compareTiers(demoSource(), region)?.groups ?? []
  return new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
}

const linesOf = (row: ComparisonRow | undefined) => row?.cells.map(({ lines }) => lines)
const marksOf = (row: ComparisonRow | undefined) => row?.cells.map(({ changed }) => changed)

test('a region that is not offered has no comparison', () => {
  expect(compareTiers(demoSource(), 'mars')).toBeNull()
  expect(compareTiers(demoSource(), '__proto__')).toBeNull()
})

// Worked out by hand from the published schedules and the 30-day month of 2,592,000 s.
test('figures stand in the order of the tiers', () => {
  const rows = rowsIn('eu')
  expect(linesOf(rows.get('commitment'))).toEqual([['99%'], ['99.5%'], ['99.9%'], ['99.95%'], ['99.99%']])
  expect(linesOf(rows.get('downtime-month-30-days'))).toEqual([
    ['7 h 12 min'],
    ['3 h 36 min'],
    ['43 min 12 s'],
    ['21 min 36 s'],
    ['4 min 19.2 s'],
  ])
  expect(linesOf(rows.get('requests-per-minute'))).toEqual([
    ['300'],
    ['1,000'],
    ['3,000'],
    ['6,000'],
    ['12,000'],
  ])
  expect(rows.get('credits')?.cells[0]?.lines).toEqual([
    '99% or more: none',
    '95% to below 99%: 10%',
    'below 95%: 25%',
  ])
})

test('a cell is marked where it is not what the tier before it has, and the first never is', () => {
  const rows = rowsIn('eu')
  expect(marksOf(rows.get('commitment'))).toEqual([false, true, true, true, true])
  expect(marksOf(rows.get('plan'))).toEqual([false, false, false, true, false])
  expect(rows.get('plan')?.differs).toBe(true)
  expect(marksOf(rows.get('cap'))).toEqual([false, false, false, false, false])
  expect(rows.get('cap')?.differs).toBe(false)
})

test('a region with a target of its own is compared by that target', () => {
  const rows = rowsIn('apac')
  expect(rows.get('commitment')?.cells[4]).toEqual({ lines: ['99.95%'], changed: false })
  expect(rows.get('credits')?.cells[4]).toEqual({
    lines: [
      '99.95% or more: none',
      '99.9% to below 99.95%: 10%',
      '99% to below 99.9%: 25%',
      '95% to below 99%: 50%',
      'below 95%: 100%',
    ],
    changed: true,
  })
})

// Read by hand from data/subprocessors: the premium plan adds PagerDuty and Slack to the eleven of the EU.
test('data protection: who processes, where, under whose law, and within which time', () => {
  const rows = rowsIn('eu')
  const eleven =
    'Amazon Web Services, Cloudflare, Datadog, Google Cloud, Lumenary Ireland, Okta, PostHog, Scaleway, Sentry, Wasabi, Zendesk'
  expect(rows.get('sub-processors')?.cells[2]).toEqual({ lines: [`11: ${eleven}`], changed: false })
  expect(rows.get('sub-processors')?.cells[3]?.lines[0]).toMatch(/^13: .*PagerDuty, .*Slack, /)
  expect(rows.get('storage')?.cells[0]?.lines).toEqual([
    'Lumenary: Frankfurt, Germany and Dublin, Ireland',
    'sub-processors: France, Germany and Ireland',
  ])
  expect(rows.get('access')?.cells[0]?.lines).toEqual([
    'staff: Lumenary Cloud Ireland Limited (Ireland)',
    'sub-processors: Austria, Denmark, France, Ireland, Portugal, the United Kingdom and the United States',
    'not stated: Amazon Web Services, Google Cloud and PostHog',
  ])
  expect(rows.get('jurisdiction')?.cells[0]?.lines).toEqual([
    'Germany, Ireland and France',
    'places not stated, apart from places of access: Cloudflare',
    'seats of sub-processors elsewhere: the United States',
  ])
  expect(rows.get('breach-notice')?.cells[0]?.lines).toEqual(['within 48 hours'])
  expect(rows.get('audits')?.cells[0]?.lines[0]).toBe('1 audit in a contract year, with notice of 30 days')
  expect(rows.get('certificates')?.cells[0]?.lines).toEqual(['SOC 2 Type II', 'ISO/IEC 27001'])
})

test('a channel is a row of its own', () => {
  expect(linesOf(rowsIn('us').get('channel-emergency-phone'))).toEqual([
    ['not included'],
    ['not included'],
    ['not included'],
    ['included'],
    ['included'],
  ])
})
