import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../quantities/time/calendar-date.ts'
import { contractAsText } from './contract-as-text.ts'
import { contractFaults } from './contract-faults.ts'
import type { ContractText } from './contract-text.ts'
import { type ContractTerms, keyOf } from './customer.ts'
import { readContract } from './read-contract.ts'
import { CATALOGUE, contractTerms, TYPED } from './testing/catalogue.ts'

const AT = new Date('2026-11-27T12:00:00Z')
const read = (typed: Partial<ContractText>) => readContract({ ...TYPED, ...typed }, CATALOGUE, AT)
const faultsOf = (typed: Partial<ContractText>) => {
  const result = read(typed)
  return result.ok ? [] : result.faults.map(({ message }) => message)
}

test('what is left empty is what most contracts say', () => {
  expect(read({})).toEqual({ ok: true, terms: contractTerms({}) })
})

test('every field is read by id or by name', () => {
  expect(
    read({
      reference: ' MSA-2026-014 ',
      version: '2026-04-01',
      tier: 'growth',
      region: 'european union',
      services: 'Web console; connections, console',
      conditions: 'AI features are on: yes; own-mail-server=No',
      noticeDays: '45',
      authorisation: 'Specific',
      begins: '2026-04-15',
      ends: '2028-04-14',
      renews: '2027-04-15',
      renewalNotice: '60',
      renewalReminder: 'No',
      monthlyFee: '12000.5',
      currency: 'eur',
      yearStarts: '1 January',
    }),
  ).toEqual({
    ok: true,
    terms: {
      reference: 'MSA-2026-014',
      version: '2026-04-01',
      tier: 'growth',
      region: 'eu',
      services: ['connections', 'console'],
      conditions: { 'ai-features': true, 'own-mail-server': false },
      noticeDays: 45,
      authorisation: 'specific',
      begins: '2026-04-15',
      ends: '2028-04-14',
      renews: '2027-04-15',
      renewalNotice: 60,
      renewalReminder: false,
      monthlyFee: { minor: 1_200_050, currency: 'EUR' },
      yearStarts: '01-01',
    },
  })
})

test.each<[Partial<ContractText>, string]>([
  [
    { version: '2026-05-01' },
    'Version “2026-05-01”: there never was this version. Write latest, or 2026-04-01, 2026-10-01, 2026-10-01.1 or 2027-03-01.',
  ],
  [{ tier: '' }, 'Tier: write the tier of the contract: growth, enterprise.'],
  [
    { tier: 'enterprize' },
    'Tier “enterprize”: version 2026-10-01.1 has no such tier. Did you mean enterprise?',
  ],
  // The tier came with the second version.
  [
    { version: '2026-04-01', tier: 'enterprise' },
    'Tier “enterprise”: version 2026-04-01 has no such tier. Use one of: growth.',
  ],
  [{ region: 'mars' }, 'Region “mars”: version 2026-10-01.1 has no such region. Use one of: eu, us.'],
  [{ services: 'consol' }, 'Services “consol”: there is no such service. Did you mean console?'],
  [
    { services: 'nowhere' },
    'Services “nowhere”: there is no such service. Use one of: connections, console.',
  ],
  [
    { conditions: 'ai-features' },
    'Conditions “ai-features”: write whether it holds, for example ai-features: no.',
  ],
  [
    { conditions: 'ai: yes' },
    'Conditions “ai”: there is no such condition. Use one of: ai-features, own-mail-server.',
  ],
  [
    { conditions: 'ai-features: yes; ai-features: no' },
    'Conditions “ai-features: no”: it is said both ways. Write ai-features: yes or ai-features: no.',
  ],
  [{ noticeDays: '0' }, 'Notice days “0”: write a whole number from 1 to 365, or “as the terms say”.'],
  [
    { noticeDays: '30 days' },
    'Notice days “30 days”: write a whole number from 1 to 365, or “as the terms say”.',
  ],
  [{ renewalReminder: 'sometimes' }, 'Remind the customer “sometimes”: write yes or no.'],
  [{ authorisation: 'none' }, 'Authorisation “none”: write general or specific.'],
  [{ begins: '' }, 'Begins: write the first day, for example 2026-10-01.'],
  [{ begins: '01/10/2026' }, 'Begins “01/10/2026”: write the first day, for example 2026-10-01.'],
  [{ begins: '2026-02-29' }, 'Begins “2026-02-29”: write the first day, for example 2026-10-01.'],
  [{ ends: 'never' }, 'Ends “never”: write the last day, or open, for example 2026-10-01.'],
  [
    { ends: '2026-09-30' },
    'Ends “2026-09-30”: the contract begins on 1 October 2026. Write that day or a later one, or open.',
  ],
  [
    { renews: 'next year' },
    'Renews on “next year”: write the day on which it renews, for example 2026-10-01.',
  ],
  [
    { renews: '2026-10-01' },
    'Renews on “2026-10-01”: the contract begins on 1 October 2026. Write a later day, or leave it empty.',
  ],
  // The day after its last is the last on which it can renew.
  [
    { ends: '2027-09-30', renews: '2027-10-02' },
    'Renews on “2027-10-02”: the contract ends on 30 September 2027. Write the day after it at the latest, or leave it empty.',
  ],
  [{ renewalNotice: '0' }, 'Notice before renewal “0”: write a whole number from 1 to 365, or “not stated”.'],
  [{ monthlyFee: '100' }, 'Currency: write the currency of the monthly fee, for example EUR.'],
  [
    { monthlyFee: '100', currency: 'euro' },
    'Currency “EURO”: there is no such currency. Write its three letters by ISO 4217, for example EUR.',
  ],
  [
    { monthlyFee: '12.345', currency: 'EUR' },
    'Monthly fee “12.345”: EUR has 2 decimals. Write no more, for example 1200.50.',
  ],
  [
    { monthlyFee: '12.5', currency: 'JPY' },
    'Monthly fee “12.5”: JPY has no decimals. Write a whole number, for example 1200.',
  ],
  [
    { monthlyFee: '12.3456', currency: 'KWD' },
    'Monthly fee “12.3456”: KWD has 3 decimals. Write no more, for example 1200.500.',
  ],
  [{ monthlyFee: '12,50', currency: 'EUR' }, 'Monthly fee “12,50”: enter 12.50 with a decimal point.'],
  [
    { monthlyFee: '12,000', currency: 'EUR' },
    'Monthly fee “12,000”: write the amount in digits alone, for example 1200.50, or “not stated”.',
  ],
  [
    { monthlyFee: '-5', currency: 'EUR' },
    'Monthly fee “-5”: write the amount in digits alone, for example 1200.50, or “not stated”.',
  ],
  [
    { yearStarts: 'spring' },
    'Contract year starts “spring”: write the day and the month, for example 1 January.',
  ],
  [
    { yearStarts: '02-30' },
    'Contract year starts “02-30”: write the day and the month, for example 1 January.',
  ],
])('%j is refused in a sentence', (typed, message) => {
  expect(faultsOf(typed)[0]).toBe(message)
})

test('everything that is wrong is told at once, in the order of the fields', () => {
  const faults = read({
    tier: '',
    begins: 'x',
    ends: 'y',
    monthlyFee: '1',
    currency: 'XXX1',
    noticeDays: 'z',
  })
  expect(faults.ok ? [] : faults.faults.map(({ field }) => field)).toEqual([
    'tier',
    'noticeDays',
    'begins',
    'ends',
    'currency',
  ])
})

test('the day on which contract years start is read however it is written', () => {
  const yearOf = (yearStarts: string, begins = '2026-10-01') => {
    const result = read({ yearStarts, begins })
    return result.ok ? result.terms.yearStarts : null
  }
  expect(
    ['', '04-01', '1 April', '1. april', '2031-04-01', '29 February'].map((text) => yearOf(text)),
  ).toEqual(['10-01', '04-01', '04-01', '04-01', '04-01', '02-29'])
  expect(yearOf('', '2028-02-29')).toBe('02-29')
})

test('a contract that was right may have a tier that a later version no longer has', () => {
  const growth = contractTerms({ tier: 'growth' })
  expect(contractFaults(growth, CATALOGUE, AT)).toEqual([])
  expect(contractFaults(growth, CATALOGUE, new Date('2027-03-01T00:00:00Z'))).toEqual([
    {
      field: 'tier',
      given: 'growth',
      message: 'Tier “growth”: version 2027-03-01 has no such tier. Use one of: enterprise.',
    },
  ])
  expect(contractFaults({ ...growth, version: '2026-10-01' }, CATALOGUE, new Date('2027-03-01'))).toEqual([])
})

test('names and addresses are told apart by more than capitals and white space', () => {
  expect(keyOf('  ACME   GmbH ')).toBe(keyOf('Acme GmbH'))
  expect(keyOf('Ａｃｍｅ')).toBe(keyOf('acme'))
  expect(keyOf('Acme')).not.toBe(keyOf('Acmé'))
})

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const fee = fc.record({
  minor: fc.nat({ max: 9_999_999_999 }),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'HUF'),
})
const terms: fc.Arbitrary<ContractTerms> = fc
  .record({
    reference: fc.option(fc.constantFrom('MSA-1', '=1+1', "'quoted", '1')),
    version: fc.constantFrom(null, '2026-10-01', '2026-10-01.1'),
    tier: fc.constantFrom('growth', 'enterprise'),
    region: fc.constantFrom('eu', 'us'),
    services: fc.option(fc.subarray(['connections', 'console'])),
    conditions: fc.record(
      { 'ai-features': fc.boolean(), 'own-mail-server': fc.boolean() },
      { requiredKeys: [] },
    ),
    noticeDays: fc.option(fc.integer({ min: 1, max: 365 })),
    authorisation: fc.constantFrom('general' as const, 'specific' as const),
    days: fc.tuple(day, fc.option(day)),
    renewalNotice: fc.option(fc.integer({ min: 1, max: 365 })),
    renewalReminder: fc.boolean(),
    monthlyFee: fc.option(fee),
    yearStarts: day.map((text) => text.slice(5)),
  })
  .map(({ days: [a, b], ...rest }) => {
    const [begins, ends] = b !== null && b < a ? [b, a] : [a, b]
    // The day after its last, where it has one.
    return { ...rest, begins, ends, renews: ends === null ? null : addDays(ends, 1) }
  })

test('any contract that is written out is read as it was', () => {
  fc.assert(
    fc.property(terms, (own) => {
      expect(readContract(contractAsText(own), CATALOGUE, AT)).toEqual({ ok: true, terms: own })
    }),
  )
})
