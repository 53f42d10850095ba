import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../../offer/offer.ts'
import type { LinkTerms } from '../link.ts'
import { tailoredView } from '../shown/tailored-view.ts'
import { linkTerms } from '../testing/link-terms.ts'
import { tailoredCover } from './cover.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('the demo data do not load')
const { ledger, versions } = catalogue

const AT = new Date('2026-11-28T12:00:00Z')
const ENTERPRISE = { tier: 'enterprise', region: 'eu', fee: null }
const STARTS = { label: 'Contract start', words: '1 January 2027' }

function coverOf(more: Partial<LinkTerms>, option = 0, hasAnnex = true) {
  const view = tailoredView(
    {
      ...linkTerms(more),
      preparedBy: { name: 'Nora Feld', email: 'nora.feld@example.com', calendar: null },
    },
    {
      ledger,
      offer: (version, tier, region) => {
        const source = versions.get(version)
        return source === undefined ? null : buildOffer(source, tier, region)
      },
    },
    AT,
  )
  const shown = view?.options[option]
  if (view === null || shown === undefined) throw new Error('no such option')
  return tailoredCover({ view, option: shown, stated: [STARTS], hasAnnex })
}

const linesOf = ({ offer }: ReturnType<typeof coverOf>) => offer.map(({ label, words }) => [label, words])

// 12,000.00 a month is what a twelfth of 144,000.00 is; the cap of the tier is one monthly fee.
test('a yearly fee stands with the month of it, and the cap in money', () => {
  const fee = { minor: 14_400_000, currency: 'EUR', billing: 'annual' } as const
  const cover = coverOf({
    preparedFor: 'Alder Freight',
    options: [{ ...ENTERPRISE, fee }],
    expiresAt: '2027-01-01T00:00:00Z',
  })
  expect(linesOf(cover)).toEqual([
    ['Fee', 'EUR 144,000.00 a year; EUR 12,000.00 a month, which credits are a share of'],
    ['Credits at most', 'At most 1 monthly fee in a contract year: EUR 12,000.00'],
    ['Contract start', '1 January 2027'],
    ['Valid until', '31 December 2026, 24:00 UTC'],
    ['Prepared by', 'Nora Feld, nora.feld@example.com'],
  ])
  expect(cover.facts.map(({ value }) => value)).toEqual([
    'Enterprise',
    'European Union',
    '2026-10-01',
    '1 October 2026',
  ])
  // 0.1% of 2,592,000 s.
  expect(cover.figures.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['99.9%', '43 min 12 s', '90 days']),
  )
})

test('one of several options says which it is, and without a fee none is stated', () => {
  const cover = coverOf({ options: [ENTERPRISE, { ...ENTERPRISE, region: 'us' }] }, 1)
  expect(linesOf(cover).slice(0, 3)).toEqual([
    ['Option', 'B'],
    ['Fee', 'not stated'],
    ['Credits at most', 'At most 1 monthly fee in a contract year'],
  ])
})

test('the customer is named as they were written, and nowhere but under their label and in the properties', () => {
  const preparedFor = '<b>=1+1</b> חברה'
  const { customer, fileTitle, ...cover } = coverOf({ preparedFor, options: [ENTERPRISE] })
  expect(customer).toEqual({ label: 'Prepared for', name: preparedFor })
  expect(fileTitle).toBe(`Service level and data processing terms for ${preparedFor}`)
  expect(JSON.stringify(cover)).not.toContain('=1+1')
})

test('a file without a list of sub-processors says so', () => {
  expect(coverOf({ options: [ENTERPRISE] }, 0, false).opening.at(-1)).toMatch(
    /there is no list of sub-processors today/,
  )
  expect(coverOf({ options: [ENTERPRISE] }).opening.join(' ')).not.toMatch(/there is no list/)
})
