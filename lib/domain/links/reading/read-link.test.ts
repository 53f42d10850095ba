import { expect, test } from 'vitest'
import { linkAsText } from '../link-as-text.ts'
import type { LinkText, OptionText } from '../link-text.ts'
import { LINK_CATALOGUE, linkTerms, linkText } from '../testing/link-terms.ts'
import { readLink } from './read-link.ts'

const AT = new Date('2026-11-28T12:00:00Z')
const read = (more: Partial<LinkText>, at = AT) => readLink(linkText(more), LINK_CATALOGUE, at)
const faults = (more: Partial<LinkText>) => {
  const result = read(more)
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field} | ${message}`)
}
const option = (more: Partial<OptionText> = {}): OptionText => ({
  tier: 'enterprise',
  region: 'eu',
  fee: '',
  currency: '',
  billing: '',
  ...more,
})

test('what is typed is read, by name as by id, and reads again as it was', () => {
  const result = read({
    customer: '  Alder   Freight ',
    options: [
      option({
        tier: 'Enterprise',
        region: 'European Union',
        fee: '144000',
        currency: 'eur',
        billing: 'Annual',
      }),
      option({ tier: 'growth', region: 'us' }),
    ],
    begins: '2027-01-01',
    services: 'Web console',
    conditions: 'ai-features: no',
    note: ' As we said. ',
    version: '2026-10-01',
    downloads: 'No',
    recipient: 'ana@alder.example',
    calendar: 'https://calendar.example.com/nora?from=sla',
    accessCode: 'blue otter',
  })
  // The day of its last day, in UTC, is over at the first moment of 29 December.
  const terms = linkTerms({
    options: [
      { tier: 'enterprise', region: 'eu', fee: { minor: 14_400_000, currency: 'EUR', billing: 'annual' } },
      { tier: 'growth', region: 'us', fee: null },
    ],
    begins: '2027-01-01',
    services: ['console'],
    conditions: { 'ai-features': false },
    note: 'As we said.',
    version: '2026-10-01',
    mayDownload: false,
    recipient: 'ana@alder.example',
    calendar: 'https://calendar.example.com/nora?from=sla',
  })
  expect(result).toEqual({ ok: true, terms, accessCode: { kind: 'set', code: 'blue otter' } })
  expect(readLink(linkAsText(terms), LINK_CATALOGUE, AT)).toEqual({
    ok: true,
    terms,
    accessCode: { kind: 'unchanged' },
  })
})

test('only a customer, a tier, a region and a last day have to be typed', () => {
  const bare = read({ options: [option()], services: '', conditions: '', version: '', downloads: '' })
  expect(bare).toMatchObject({
    ok: true,
    terms: { options: [{ tier: 'enterprise', region: 'eu', fee: null }], version: null, services: null },
  })
})

test('each fault names the field, what was given, and what to write', () => {
  expect(faults({ customer: ' ' })).toEqual(['customer | Prepared for: write the name of the company.'])
  expect(faults({ options: [] })).toEqual(['options | Options: write at least one tier and region.'])
  expect(faults({ options: [option({ tier: 'gold' })] })).toEqual([
    'options.0.tier | Tier “gold”: version 2026-10-01.1 has no such tier. Use one of: growth, enterprise.',
  ])
  expect(faults({ options: [option({ tier: '', region: '' })] })).toEqual([
    'options.0.tier | Tier: choose the tier: growth, enterprise.',
    'options.0.region | Region: choose the region: eu, us.',
  ])
  expect(faults({ options: [option({ fee: '12.5' })] })).toEqual([
    'options.0.currency | Currency: write the currency of the fee, for example EUR.',
  ])
  expect(faults({ options: [option({ fee: '12,5', currency: 'EUR', billing: 'annual' })] })[0]).toMatch(
    /^options\.0\.fee \| Fee “12,5”: /,
  )
  expect(faults({ options: [option({ billing: 'weekly' })] })).toEqual([
    'options.0.billing | Paid “weekly”: write monthly or annual.',
  ])
  expect(faults({ recipient: 'ana@' })).toEqual([
    'recipient | Recipient “ana@”: write one e-mail address, for example kim@example.com.',
  ])
  expect(faults({ downloads: 'perhaps' })).toEqual(['downloads | Downloads “perhaps”: write yes or no.'])
  expect(faults({ version: '2025-01-01' })[0]).toMatch(/^version \| Version “2025-01-01”: there never was/)
  expect(faults({ begins: '2027-02-29' })).toEqual([
    'begins | Contract starts “2027-02-29”: write the first day, for example 2026-10-01.',
  ])
  expect(faults({ note: 'x'.repeat(2_001) })).toEqual([
    `note | Note “${'x'.repeat(20)}…”: write at most 2,000 characters.`,
  ])
})

test('of several options the fault says which, and what all share is told once', () => {
  const two = [option(), option({ tier: 'Premium' })]
  expect(faults({ options: two, begins: 'soon' })).toEqual([
    'options.1.tier | Option B, tier “Premium”: version 2026-10-01.1 has no such tier. Use one of: growth, enterprise.',
    'begins | Contract starts “soon”: write the first day, for example 2026-10-01.',
  ])
  expect(faults({ options: [option(), option()] })).toEqual([
    'options | Options: options A and B are the same. Change or remove one.',
  ])
  expect(faults({ options: Array.from({ length: 4 }, () => option()) })[0]).toBe(
    'options | Options “4”: write at most 3.',
  )
})

// From 28 November 2026, 366 days on is 29 November 2027.
test.each([
  ['2026-11-27', 'this day has passed'],
  ['2027-11-30', 'a link ends within a year. Write 29 November 2027'],
  ['31.12.2026', 'write the last day, for example 2026-12-28.'],
  ['', 'write the last day, for example 2026-12-28.'],
])('a link cannot end with %j', (lastDay, why) => {
  expect(faults({ lastDay })[0]).toContain(why)
})

test.each(['2026-11-28', '2027-11-29'])('a link can end with %s', (lastDay) => {
  expect(faults({ lastDay })).toEqual([])
})

test.each([
  'http://calendar.example.com/nora',
  'javascript:alert(1)',
  'https://nora:secret@calendar.example.com',
  'https://calendar.example.com/a b',
  `https://calendar.example.com/${'x'.repeat(500)}`,
])('%s is no booking page', (calendar) => {
  expect(faults({ calendar })[0]).toMatch(
    /^calendar \| Booking page “.*”: write an address that begins with https/,
  )
})

test('an access code is long enough, or taken away, and never repeated in a sentence', () => {
  expect(read({ accessCode: 'none' })).toMatchObject({ accessCode: { kind: 'none' } })
  expect(faults({ accessCode: 'otter' })).toEqual([
    'accessCode | Access code: write 6 to 64 characters, or none to ask for none.',
  ])
  expect(faults({ accessCode: 'x'.repeat(65) })).toHaveLength(1)
})

test.each([
  ['W'.repeat(300), []],
  ['🚚'.repeat(300), []],
  ['חברה '.repeat(60).trim(), []],
  ['W'.repeat(301), [`customer | Prepared for “${'W'.repeat(20)}…”: write at most 300 characters.`]],
  ['🚚'.repeat(301), [`customer | Prepared for “${'🚚'.repeat(20)}…”: write at most 300 characters.`]],
])('a name of a customer has 300 characters at most: %s', (customer, expected) => {
  expect(faults({ customer })).toEqual(expected)
  expect(read({ customer })).toMatchObject(
    expected.length === 0 ? { terms: { preparedFor: customer } } : { ok: false },
  )
})
