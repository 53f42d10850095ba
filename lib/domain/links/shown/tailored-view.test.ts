import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../../offer/offer.ts'
import type { LinkTerms } from '../link.ts'
import { linkTerms } from '../testing/link-terms.ts'
import { type LinkSource, tailoredView } from './tailored-view.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('the demo data do not load')
const { ledger, versions } = catalogue
const SOURCE: LinkSource = {
  ledger,
  offer: (version, tier, region) => {
    const source = versions.get(version)
    return source === undefined ? null : buildOffer(source, tier, region)
  },
}
const BY = { name: 'Nora Feld', email: 'nora.feld@example.com', calendar: null }
const AT = new Date('2026-11-28T12:00:00Z')

function view(more: Partial<LinkTerms> = {}, at = AT) {
  const shown = tailoredView({ ...linkTerms(more), preparedBy: BY }, SOURCE, at)
  if (shown === null) throw new Error('nothing is published')
  return shown
}

test('every credit band of an option is told in money', () => {
  const [option] = view({
    options: [
      { tier: 'enterprise', region: 'eu', fee: { minor: 1_200_000, currency: 'EUR', billing: 'monthly' } },
    ],
  }).options
  // The published schedule of the tier: none, 10%, 25% and 50% of EUR 12,000.00.
  expect(option?.bands.map(({ uptime, credit, amount }) => [uptime, credit, amount?.words])).toEqual([
    ['99.9% or more', 'none', 'EUR 0.00'],
    ['99% to below 99.9%', '10%', 'EUR 1,200.00'],
    ['95% to below 99%', '25%', 'EUR 3,000.00'],
    ['below 95%', '50%, and the right to terminate', 'EUR 6,000.00'],
  ])
  // Twelve months at 50% would be six fees; the cap is one.
  expect([option?.fee?.words, option?.cap?.words, option?.worstYear?.words]).toEqual([
    'EUR 12,000.00 a month',
    'EUR 12,000.00',
    'EUR 12,000.00',
  ])
  expect(option?.capRule).toBe('At most 1 monthly fee in a contract year')
})

test('of a yearly fee a month bears a twelfth, rounded before the credit is', () => {
  const [option] = view({
    options: [
      { tier: 'growth', region: 'us', fee: { minor: 1_000_007, currency: 'USD', billing: 'annual' } },
    ],
  }).options
  // 10,000.07 ÷ 12 = 833.33916…, rounded 833.34; of that 10% is 83.334, 25% 208.335 and 50% 416.67.
  expect(option?.fee).toEqual({
    words: 'USD 10,000.07 a year',
    monthly: { minor: 83_334, words: 'USD 833.34' },
    isYearly: true,
  })
  expect(option?.bands.map(({ amount }) => amount?.minor)).toEqual([0, 8_333, 20_834, 41_667])
  expect(option?.cap?.minor).toBe(83_334)
})

test('where no fee is stated, shares are, and no amount', () => {
  const [option] = view({ options: [{ tier: 'premium', region: 'eu', fee: null }] }).options
  expect(option).toMatchObject({ name: 'A', fee: null, cap: null, worstYear: null })
  expect(option?.bands.map(({ credit, amount }) => [credit, amount])).toEqual([
    ['none', null],
    ['10%', null],
    ['25%', null],
    ['50%, and the right to terminate', null],
  ])
})

test('a link that follows the latest version shows the one in force, and what is announced after it', () => {
  const shown = view()
  expect(shown.version).toMatchObject({ standing: 'in-force', isPinned: false })
  expect(shown.announced).toMatchObject({ version: '2027-03-01', begins: '1 March 2027' })
  expect(shown.announced?.differences.length).toBeGreaterThan(0)
  expect(view({}, new Date('2027-03-01T00:00:00Z'))).toMatchObject({
    version: { version: '2027-03-01', standing: 'in-force' },
    announced: null,
  })
})

test('a link that fixes a version keeps it, and says where that stands', () => {
  expect(view({ version: '2026-04-01' })).toMatchObject({
    version: {
      version: '2026-04-01',
      standing: 'superseded',
      isPinned: true,
      words: 'Version 2026-04-01, superseded',
    },
    announced: { version: '2027-03-01' },
  })
  expect(view({ version: '2027-03-01' })).toMatchObject({
    version: { standing: 'announced' },
    announced: null,
  })
})

test('what differs is told of the options alone', () => {
  const offers = (options: LinkTerms['options']) =>
    new Set(
      view({ options }).announced?.differences.flatMap((one) =>
        one.offers.map(({ tier, region }) => `${tier.id}/${region.id}`),
      ),
    )
  expect([...offers([{ tier: 'starter', region: 'apac', fee: null }])]).toEqual(['starter/apac'])
})

test('an option that the version has not is told apart, and the others keep their letters', () => {
  const shown = view({
    options: [
      { tier: 'platinum', region: 'eu', fee: null },
      { tier: 'enterprise', region: 'eu', fee: null },
    ],
  })
  expect(shown.gone).toEqual([{ name: 'A', tier: 'platinum', region: 'eu' }])
  expect(shown.options.map(({ name, title }) => [name, title])).toEqual([['B', 'Enterprise, European Union']])
})

test('nothing is shown before anything is published', () => {
  expect(tailoredView({ ...linkTerms(), preparedBy: BY }, SOURCE, new Date('2026-01-01T00:00:00Z'))).toBe(
    null,
  )
})

test('the last day is told, to its end in UTC', () => {
  expect(view({ expiresAt: '2027-02-01T00:00:00.000Z' }).validUntil).toBe('31 January 2027')
})
