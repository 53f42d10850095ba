import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type Offer } from '../../offer/offer.ts'
import { summaryOf } from '../../offer/summary.ts'
import type { OfferFacts } from '../../offer-facts/offer-facts.ts'
import type { LinkOption } from '../link.ts'
import { tailoredView } from '../shown/tailored-view.ts'
import { linkTerms } from '../testing/link-terms.ts'
import { optionRows } from './option-rows.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('the demo data do not load')
const { ledger, versions } = catalogue

function viewOf(options: LinkOption[]) {
  const view = tailoredView(
    {
      ...linkTerms({ options }),
      preparedBy: { name: 'Nora Feld', email: 'nora@example.com', calendar: null },
    },
    {
      ledger,
      offer: (version, tier, region) => {
        const source = versions.get(version)
        return source === undefined ? null : buildOffer(source, tier, region)
      },
    },
    new Date('2026-11-28T12:00:00Z'),
  )
  if (view === null) throw new Error('no version is published')
  return view
}

function rowsOf(options: LinkOption[]) {
  return new Map(optionRows(viewOf(options).options).map(({ id, cells }) => [id, cells]))
}

// The published schedules: enterprise 10%, 25% and 50% of EUR 12,000.00; premium 10% of EUR 18,500.00 is EUR 1,850.00.
test('each option says what it costs, promises and pays, in its own column', () => {
  const rows = rowsOf([
    { tier: 'enterprise', region: 'eu', fee: { minor: 14_400_000, currency: 'EUR', billing: 'annual' } },
    { tier: 'premium', region: 'eu', fee: { minor: 1_850_000, currency: 'EUR', billing: 'monthly' } },
  ])
  expect(rows.get('fee')).toEqual([
    { figure: 'EUR 144,000.00 a year', lines: ['EUR 12,000.00 a month, which credits are a share of'] },
    { figure: 'EUR 18,500.00 a month', lines: [] },
  ])
  expect(rows.get('commitment')).toEqual([
    { figure: '99.9%', lines: ['of each calendar month, UTC'] },
    { figure: '99.95%', lines: ['of each calendar month, UTC'] },
  ])
  // 0.1% and 0.05% of 2,592,000 s.
  expect(rows.get('downtime')).toEqual([
    { figure: '43 min 12 s', lines: ['in a 30-day month'] },
    { figure: '21 min 36 s', lines: ['in a 30-day month'] },
  ])
  expect(rows.get('pays')?.[0]?.lines).toEqual([
    '99% to below 99.9%: EUR 1,200.00 (10%)',
    '95% to below 99%: EUR 3,000.00 (25%)',
    'below 95%: EUR 6,000.00 (50%, and the right to terminate)',
  ])
  expect(rows.get('pays')?.[1]?.lines[0]).toBe('99% to below 99.95%: EUR 1,850.00 (10%)')
  expect(rows.get('worst')?.map(({ lines }) => lines)).toEqual([
    ['EUR 12,000.00 in the year'],
    ['EUR 18,500.00 in the year'],
  ])
  expect(rows.get('hours')?.[0]?.lines).toEqual(['Monday to Friday, 09:00 to 17:00, Europe/Berlin'])
  expect([...rows.keys()].filter((id) => id.startsWith('response-'))).toEqual([
    'response-S1',
    'response-S2',
    'response-S3',
    'response-S4',
  ])
})

test('without a fee shares are told, and no amount', () => {
  const rows = rowsOf([{ tier: 'enterprise', region: 'eu', fee: null }])
  expect(rows.get('fee')).toEqual([{ figure: null, lines: ['not stated'] }])
  expect(rows.get('pays')?.[0]?.lines[0]).toBe('99% to below 99.9%: 10%')
  expect(rows.get('cap')?.[0]?.lines).toEqual(['At most 1 monthly fee in a contract year'])
})

// The schema of terms that are offered admits calendar months of UTC alone, so that the offer itself is given another zone.
test('of what period a figure is comes from the offer, and not from the page', () => {
  const { options } = viewOf([{ tier: 'enterprise', region: 'eu', fee: null }])
  const other = options.map((option) => {
    const facts = { ...option.offer, commitment: { ...option.offer.commitment, zone: 'Europe/Berlin' } }
    return { ...option, offer: { ...facts, summary: summaryOf(facts as unknown as OfferFacts) } as Offer }
  })
  const commitment = optionRows(other).find(({ id }) => id === 'commitment')
  expect(commitment?.cells).toEqual([{ figure: '99.9%', lines: ['of each calendar month, Europe/Berlin'] }])
})
