import { beforeEach, expect, test } from 'vitest'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { MINUTE } from '#lib/domain/quantities/time/duration.ts'
import { readCatalogue } from '../terms/catalogue.ts'
import { useCatalogue } from '../terms/current.ts'
import { creditAnswer } from './credit.ts'
import { outagePage } from './pages/outage-page.ts'

const NOW = new Date('2027-08-01T00:00:00Z')
const { catalogue: demo } = readCatalogue(process.cwd())

/** Two versions that begin within a month: 15 days to claim from 15 January 2027 on, 30 from 15 June 2027 on. */
beforeEach(() => {
  if (demo === null) throw new Error('the demo data do not load')
  const source = (from: string, version: string): [string, OfferSource] => {
    const found = demo.versions.get(from) as OfferSource
    return [version, { ...found, terms: { ...found.terms, version } }]
  }
  const [first, second] = demo.ledger
  if (first === undefined || second === undefined) throw new Error('the ledger is too short')
  const released = { publishedAt: '2026-11-01T09:00:00Z' }
  useCatalogue({
    ...demo,
    ledger: [
      { ...first, ...released, version: '2027-01-15', effectiveAt: '2027-01-15T00:00:00Z' },
      { ...second, ...released, version: '2027-06-15', effectiveAt: '2027-06-15T00:00:00Z' },
    ],
    versions: new Map([source('2026-04-01', '2027-01-15'), source('2026-10-01', '2027-06-15')]),
  })
})
const ASKED = { tier: 'enterprise', region: 'eu' }
const page = (month: string, contractStart = '') =>
  outagePage({ ...ASKED, month, contractStart, minutes: '60' }, NOW)
const text = (month: string, contractStart = '') => page(month, contractStart)?.answer?.text ?? ''
const faultOf = (shown: ReturnType<typeof outagePage>, name: string) =>
  shown?.fields.find((field) => field.name === name)?.error

const api = (month: string, contractStart?: string) =>
  creditAnswer(
    { ...ASKED, month, contractStart, downtimeMinutes: 60 * MINUTE, monthlyFeeMinor: 100, currency: 'EUR' },
    NOW,
  )

// SLA, "no retroaction": for each whole month the version at its beginning or, for a first month, at that of the term.
test.each([
  // The term begins on 20 June, so the first month has the version of 15 June: 30 days after June.
  ['2027-06', '2027-06-20', '2027-06-15', '2027-07-30'],
  ['2027-06', '2027-06-15', '2027-06-15', '2027-07-30'],
  // A day before it, and a contract from May or from 1 June, have the version before: 15 days.
  ['2027-06', '2027-06-14', '2027-01-15', '2027-07-15'],
  ['2027-06', '2027-06-01', '2027-01-15', '2027-07-15'],
  ['2027-06', '2027-05-20', '2027-01-15', '2027-07-15'],
  // The month after the first is judged by the version at its beginning.
  ['2027-07', '2027-06-14', '2027-06-15', '2027-08-30'],
  ['2027-01', '2027-01-20', '2027-01-15', '2027-02-15'],
])('%s of a contract from %s is judged by %s', (month, contractStart, version, claimBy) => {
  expect(api(month, contractStart)).toMatchObject({ version, claimBy, contractStart, firstMonth: [] })
  expect(page(month, contractStart)?.by).toMatchObject({ version })
})

test('the answer says that it goes by the beginning of the contract', () => {
  expect(text('2027-06', '2027-06-20')).toContain(
    'Version 2027-06-15 (in force). It applied at the beginning of the contract, 20 June 2027, unless you signed before that version was published and were not told of it in time.',
  )
})

test('without the first day, the answer says from which day on another version applies', () => {
  expect(text('2027-06')).toContain(
    'Version 2027-01-15 (superseded). It applied at the beginning of June 2027. For a contract that begins in this month, on 15 June 2027 or later, version 2027-06-15 applies. If yours does, enter its first day.',
  )
  expect(api('2027-06')).toMatchObject({
    version: '2027-01-15',
    firstMonth: [
      { version: '2027-06-15', status: 'in-force', page: '/versions/2027-06-15', from: '2027-06-15' },
    ],
  })
  expect(text('2027-07')).not.toContain('For a contract')
})

test('the month in which the first version begins has one for contracts that begin with it', () => {
  const none =
    'No version of these terms applied at the beginning of January 2027. The first version, 2027-01-15, took effect on 15 January 2027, 00:00 UTC.'
  const first =
    'For a contract that begins in this month, on 15 January 2027 or later, version 2027-01-15 applies.'
  expect(faultOf(page('2027-01'), 'month')).toBe(
    `${none} If your contract specifies a version, choose it under “Version of the terms”. ${first} If yours does, enter its first day.`,
  )
  expect(() => api('2027-01')).toThrow(
    `${none} If your contract specifies a version, name it with "version". ${first} If yours does, state its first day with "contractStart".`,
  )
  // A term that began before the first version has none either.
  expect(() => api('2027-01', '2027-01-10')).toThrow(
    'No version of these terms applied at the beginning of the contract, 10 January 2027.',
  )
})

test('a first day that is none, or that comes after the month, is a fault of its own field', () => {
  expect(faultOf(page('2027-06', '20 June'), 'contractStart')).toBe('Enter a date, for example 2027-01-20.')
  expect(faultOf(page('2027-06', '2027-07-01'), 'contractStart')).toBe(
    'The contract begins after this month. Enter an earlier day, or a later month.',
  )
})
