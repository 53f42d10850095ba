import { expect, test } from 'vitest'
import { defaultsFrom } from '../link-defaults.ts'
import { LINK_CATALOGUE } from '../testing/link-terms.ts'
import { type AskedFields, prefilled } from './prefill.ts'

const AT = new Date('2026-11-28T12:00:00Z')
const BEGIN = defaultsFrom(null, '2026-11-28')
const offered = LINK_CATALOGUE.offered('2026-10-01') ?? { tiers: [], regions: [] }
const fill = (asked: AskedFields, begin = BEGIN) =>
  prefilled(begin, asked, { catalogue: LINK_CATALOGUE, offered, at: AT })

test('what another system knows is filled in, and the rest begins as ever', () => {
  const { typed, notes } = fill({
    customer: 'Alder Freight',
    recipient: 'ana@alder.example',
    tier: 'enterprise',
    region: 'eu',
    fee: 'EUR 12000.50',
    billing: 'annual',
    validUntil: '2027-01-31',
    contractStart: '2027-02-01',
  })
  expect(notes).toEqual([])
  expect(typed).toEqual({
    ...BEGIN,
    customer: 'Alder Freight',
    recipient: 'ana@alder.example',
    options: [{ tier: 'enterprise', region: 'eu', fee: '12000.50', currency: 'EUR', billing: 'annual' }],
    lastDay: '2027-01-31',
    begins: '2027-02-01',
  })
})

test('tiers and regions may be named, and amount and currency stand apart', () => {
  const tier = offered.tiers.find(({ id }) => id === 'enterprise')?.name ?? ''
  const region = offered.regions.find(({ id }) => id === 'eu')?.name ?? ''
  const { typed, notes } = fill({
    customer: 'Alder',
    tier: tier.toUpperCase(),
    region,
    fee: '12000',
    currency: 'EUR',
    billing: 'Yearly',
  })
  expect([typed.options, notes]).toEqual([
    [{ tier: 'enterprise', region: 'eu', fee: '12000', currency: 'EUR', billing: 'annual' }],
    [],
  ])
})

test.each<[AskedFields, string]>([
  [{ tier: 'gold' }, 'Not taken from the address. Tier “gold”:'],
  [{ recipient: 'ana' }, 'Not taken from the address. Recipient “ana”: write one e-mail address'],
  [
    { validUntil: '2026-11-01' },
    'Not taken from the address. Valid until “2026-11-01”: this day has passed.',
  ],
  [{ contractStart: 'soon' }, 'Not taken from the address. Contract starts “soon”:'],
  [{ fee: '12000' }, 'Not taken from the address. Currency: write the currency of the fee, for example EUR.'],
  [{ fee: 'plenty', currency: 'EUR' }, 'Not taken from the address. Fee “plenty”'],
  [{ billing: 'weekly' }, 'Not taken from the address. Paid “weekly”: write monthly or annual.'],
  [{ customer: 'A\u202eb' }, 'Not taken from the address. Prepared for: remove the characters'],
  [{ customer: 'x'.repeat(301) }, 'Not taken from the address: “customer” is too long.'],
  [{ customer: ['a', 'b'] }, 'Not taken from the address: “customer” stands in it more than once.'],
  [{ utm: 'x' }, 'Not taken from the address: this form has no “utm”.'],
])('%j is not taken, and the form begins without it', (asked, note) => {
  const { typed, notes } = fill(asked)
  expect(typed).toEqual(BEGIN)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain(note)
})

test('one that is wrong does not take the others along', () => {
  const { typed, notes } = fill({ customer: 'Alder', tier: 'gold', region: 'eu' })
  expect([typed.customer, typed.options[0]?.tier, typed.options[0]?.region, notes.length]).toEqual([
    'Alder',
    '',
    'eu',
    1,
  ])
})
