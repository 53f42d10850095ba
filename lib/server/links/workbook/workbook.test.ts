import readXlsx from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { LinkTerms } from '#lib/domain/links/link.ts'
import { linkTerms } from '#lib/domain/links/testing/link-terms.ts'
import { readWorkbook } from '../../spreadsheets/testing/read-workbook.ts'
import { workbookOf } from '../../spreadsheets/workbook.ts'
import { viewOf } from '../opening/view-of.ts'
import type { StoredLink } from '../stored/stored-link.ts'
import { planWorkbook } from './plan-workbook.ts'

const AT = new Date('2026-11-28T12:00:00Z')
const BY = { name: 'Nora Feld', email: 'nora.feld@example.com', calendar: null }
const TWO: LinkTerms['options'] = [
  { tier: 'enterprise', region: 'eu', fee: { minor: 1_200_050, currency: 'EUR', billing: 'monthly' } },
  { tier: 'growth', region: 'us', fee: { minor: 1_000_007, currency: 'USD', billing: 'annual' } },
]

/** The workbook of a link as a program reads that knows nothing of ours: numbers as numbers. */
async function opened(more: Partial<LinkTerms> = {}, at = AT) {
  const link = { ...linkTerms(more), preparedBy: BY } as StoredLink
  const view = viewOf(link, at)
  if (view === null) throw new Error('nothing is published')
  const file = await workbookOf(planWorkbook(link, view, at))
  // Throws where a cell is a formula.
  readWorkbook(file)
  return new Map((await readXlsx(file)).map(({ sheet, data }) => [sheet, data]))
}

const fact = (sheet: unknown[][] | undefined, label: string) =>
  sheet?.find(([first]) => first === label)?.slice(1)

test('the first sheet says who offers what until when, and has the options side by side', async () => {
  const sheets = await opened({ options: TWO, note: 'As agreed.', services: ['console'] })
  expect([...sheets.keys()]).toEqual(['Offer', 'Credits', 'Support', 'Sub-processors', 'Documents'])
  const offer = sheets.get('Offer')
  expect(offer?.[0]?.slice(0, 2)).toEqual(['Prepared for', 'Alder Freight'])
  for (const [label, words] of [
    ['Vendor', 'Lumenary Cloud, Inc.'],
    ['Prepared by', 'Nora Feld, nora.feld@example.com'],
    ['Valid until', '28 December 2026, 24:00 UTC'],
    ['Version', '2026-10-01'],
    ['Status', 'in force'],
    ['Later versions', 'This offer follows the latest version in force.'],
    ['As of', '2026-11-28'],
    ['Services', 'Web console'],
    ['Note from Nora Feld', 'As agreed.'],
  ] as const)
    expect([label, fact(offer, label)?.[0]]).toEqual([label, words])
  expect(fact(offer, 'Term')).toEqual([
    'Option A: Enterprise, European Union',
    'Option B: Growth, United States',
  ])
  expect(fact(offer, 'Commitment')?.[0]).toBe('99.9%\nof each calendar month, UTC')
  // 0.1% of 2,592,000 s.
  expect(fact(offer, 'Downtime budget')?.[0]).toBe('43 min 12 s\nin a 30-day month')
})

test('credits are numbers to reckon with, from the fee of each option to the worst year', async () => {
  const rows = (await opened({ options: TWO })).get('Credits') ?? []
  expect(rows[0]).toEqual([
    ...['Option', 'Tier', 'Region', 'Version'],
    ...['What counts', 'Credit', 'Amount', 'Currency', 'Right to terminate'],
  ])
  const of = (option: string) =>
    rows.filter(([first]) => first === option).map((row) => row.slice(4).map((cell) => cell ?? ''))
  // 10%, 25% and 50% of 12,000.50, each rounded half up to the cent: 1,200.05, 3,000.125 and 6,000.25.
  expect(of('A')).toEqual([
    ['Monthly fee, which credits are a share of', '', 12_000.5, 'EUR', ''],
    ['A month with an uptime of 99.9% or more', 'none', 0, 'EUR', 'no'],
    ['A month with an uptime of 99% to below 99.9%', '10%', 1_200.05, 'EUR', 'no'],
    ['A month with an uptime of 95% to below 99%', '25%', 3_000.13, 'EUR', 'no'],
    ['A month with an uptime of below 95%', '50%, and the right to terminate', 6_000.25, 'EUR', 'yes'],
    ['Most in a contract year', 'At most 1 monthly fee in a contract year', 12_000.5, 'EUR', ''],
    ['Every month in the lowest band', '', 12_000.5, 'EUR', ''],
  ])
  // A twelfth of 10,000.07 is 833.339…, so 833.34; of that 10% is 83.334, 25% 208.335 and 50% 416.67.
  expect(of('B').map(([, , amount, currency]) => [amount, currency])).toEqual(
    [10_000.07, 833.34, 0, 83.33, 208.34, 416.67, 833.34, 833.34].map((amount) => [amount, 'USD']),
  )
})

test('without a fee shares stand there, and no amount', async () => {
  const rows =
    (await opened({ options: [{ tier: 'premium', region: 'eu', fee: null }] })).get('Credits') ?? []
  expect(rows.slice(1).map((row) => row.slice(5, 8))).toEqual(
    [
      null,
      'none',
      '10%',
      '25%',
      '50%, and the right to terminate',
      'At most 1 monthly fee in a contract year',
      null,
    ].map((credit) => [credit, 'not stated', null]),
  )
})

test('support, sub-processors and documents are told of each option', async () => {
  const sheets = await opened({ options: TWO })
  const severities = (sheets.get('Support') ?? []).slice(1)
  expect(severities.map(([option, , , , severity]) => `${option} ${String(severity).slice(0, 2)}`)).toEqual([
    ...['A S1', 'A S2', 'A S3', 'A S4'],
    ...['B S1', 'B S2', 'B S3', 'B S4'],
  ])
  expect(severities[0]?.[7]).toBe('Monday to Friday, 09:00 to 17:00, Europe/Berlin')
  const companies = sheets.get('Sub-processors') ?? []
  expect(companies[0]?.slice(0, 5)).toEqual(['Option', 'As of', 'For', 'Region', 'Company'])
  expect(new Set(companies.slice(1).map(([option]) => option))).toEqual(new Set(['A', 'B']))
  const files = (sheets.get('Documents') ?? []).slice(1)
  expect(files.map(([option, , , version, , , file]) => [option, version, file])).toEqual([
    ...['tailored', 'sla', 'dpa', 'bundle'].map((kind) => [
      'A',
      '2026-10-01',
      `lumenary-${kind}-enterprise-eu-2026-10-01.pdf`,
    ]),
    ...['tailored', 'sla', 'dpa', 'bundle'].map((kind) => [
      'B',
      '2026-10-01',
      `lumenary-${kind}-growth-us-2026-10-01.pdf`,
    ]),
  ])
})

test('the sub-processors are those for the services and conditions that the link fixes', async () => {
  const named = async (more: Partial<LinkTerms>) =>
    (
      (
        await opened({ expiresAt: '2027-01-29T00:00:00.000Z', ...more }, new Date('2027-01-15T12:00:00Z'))
      ).get('Sub-processors') ?? []
    )
      .slice(1)
      .map((row) => row[5])
  // From 11 January 2027 on, PostHog serves the console alone.
  expect(await named({})).toContain('PostHog')
  const some = await named({ services: ['connections'] })
  expect(some).not.toContain('PostHog')
  expect(some.length).toBeGreaterThan(3)
})

test('an option that the version has no more is named, and the others are told', async () => {
  const sheets = await opened({
    options: [{ tier: 'platinum', region: 'eu', fee: null }, ...TWO.slice(0, 1)],
  })
  expect(fact(sheets.get('Offer'), 'Option A')?.[0]).toBe(
    'Not available in version 2026-10-01: tier platinum, region eu',
  )
  expect(sheets.get('Credits')?.[1]?.[0]).toBe('B')
})

test.each([
  ['<img src=x onerror=alert(1)> & "Sons"', '<img src=x onerror=alert(1)> & "Sons"'],
  ['חברת הובלות בע"מ', 'חברת הובלות בע"מ'],
  ['🚚 Freight 👩‍👩‍👧', '🚚 Freight 👩‍👩‍👧'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1:A9)', "'@SUM(A1:A9)"],
  ['+49 Freight', "'+49 Freight"],
  ['ﷺ'.repeat(200), 'ﷺ'.repeat(200)],
  ['_x0041_ Freight', '_x0041_ Freight'],
])('a customer called %s stands there as %s', async (preparedFor, written) => {
  const sheets = await opened({ preparedFor, note: preparedFor })
  expect(sheets.get('Offer')?.[0]?.[1]).toBe(written)
  expect(fact(sheets.get('Offer'), 'Note from Nora Feld')?.[0]).toBe(written)
})
