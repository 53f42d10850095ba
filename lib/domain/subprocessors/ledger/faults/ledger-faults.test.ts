import { expect, test } from 'vitest'
import type { NoticeEntry } from '../entry.ts'
import { added, giving, notice, record, removed, turned } from '../testing/notices.ts'
import { ledgerFaults } from './ledger-faults.ts'

const TERMS = giving(30, '2026-04-01')
// The first version took effect on 1 April 2026.
const termsOf = ({ publishedAt }: { publishedAt: string }) => (publishedAt < '2026-04-01' ? null : TERMS)
const acme = record('acme')
const other = record('acme', { purpose: 'Sends e-mail.' })
const opening = notice('2026-01-01', [added(acme, '2026-01-01')])
const found = (...ledger: NoticeEntry[]) =>
  ledgerFaults(ledger, termsOf).map(({ rule, path, message, fix }) => [
    rule,
    path.join('.'),
    `${message}. ${fix}`,
  ])
const rulesOf = (faults: string[][]) => faults.map(([rule]) => rule)
const placesOf = (faults: string[][]) => faults.map(([rule, path]) => `${rule} ${path}`)

test('history from before the first version owes nobody a period', () => {
  expect(found(opening, notice('2026-03-31', [turned(acme, other, '2026-03-31')]))).toEqual([])
})

// Published on 1 May: the 30 days end on 31 May.
test.each([
  ['2026-05-31', 1],
  ['2026-06-01', 0],
])('a change on %s', (day, count) => {
  const ledger = found(opening, notice('2026-05-01', [turned(acme, other, day)]))
  expect(ledger).toHaveLength(count)
  if (count > 0)
    expect(ledger).toEqual([
      [
        'period',
        'notices.1.changes.0.effectiveOn',
        'notice 2026-05-01-acme changes acme on 2026-05-31, but version 2026-04-01 gives 30 days after the day of publication, 2026-05-01. Write effectiveOn: 2026-06-01 or a later day.',
      ],
    ])
})

test('a removal may take effect on its day, and not before; an emergency shortens nothing', () => {
  expect(found(opening, notice('2026-05-01', [removed(acme, '2026-05-01')]))).toEqual([])
  expect(rulesOf(found(opening, notice('2026-05-01', [removed(acme, '2026-04-30')])))).toEqual(['period'])
  const urgent = notice('2026-05-01', [turned(acme, other, '2026-05-02')], { emergency: 'Insolvency.' })
  expect(rulesOf(found(opening, urgent))).toEqual(['period'])
})

test('a record before that the list does not have, or an addition of one that it has, is found', () => {
  expect(placesOf(found(opening, notice('2026-05-01', [turned(other, acme, '2026-07-01')])))).toEqual([
    'record-before notices.1.changes.0.before',
  ])
  expect(rulesOf(found(notice('2026-05-01', [removed(acme, '2026-07-01')])))).toEqual(['record-before'])
  expect(rulesOf(found(opening, notice('2026-03-01', [added(acme, '2026-03-01')])))).toEqual([
    'record-before',
  ])
})

test('changes of one company take effect in the order in which they are announced', () => {
  const third = record('acme', { purpose: 'Counts.' })
  const first = notice('2026-05-01', [turned(acme, other, '2026-09-01')])
  expect(found(opening, first, notice('2026-06-01', [turned(acme, third, '2026-08-01')]))).toEqual([
    [
      'effective-order',
      'notices.2.changes.0.effectiveOn',
      'notice 2026-06-01-acme changes acme on 2026-08-01, before a change that was announced earlier: 2026-05-01-acme on 2026-09-01. Write effectiveOn: 2026-09-01 or a later day. Or withdraw 2026-05-01-acme first.',
    ],
  ])
  expect(found(opening, first, notice('2026-06-01', [turned(other, third, '2026-09-01')]))).toEqual([])
})

test('a longer time to object ends before the change, and is never a shorter one', () => {
  const until = (objectBy: string) =>
    found(opening, notice('2026-05-01', [turned(acme, other, '2026-08-01')], { objectBy }))
  expect(rulesOf(until('2026-05-30'))).toEqual(['object-by'])
  expect(until('2026-05-31')).toEqual([])
  expect(until('2026-07-31')).toEqual([])
  expect(rulesOf(until('2026-08-01'))).toEqual(['object-by'])
})

test('what documents print as the first day is the day of the notice', () => {
  const zenith = record('zenith', { addedOn: '2026-06-02' })
  expect(placesOf(found(notice('2026-05-01', [added(zenith, '2026-06-01')])))).toEqual([
    'added-on notices.0.changes.0.after.addedOn',
  ])
  expect(found(notice('2026-05-01', [added(zenith, '2026-06-02')]))).toEqual([])
  const [eu] = acme.regions
  const wider = record('acme', { regions: eu ? [eu, { ...eu, region: 'us' }] : [] })
  expect(placesOf(found(opening, notice('2026-05-01', [turned(acme, wider, '2026-06-01')])))).toEqual([
    'added-on notices.1.changes.0.after.regions.1.addedOn',
  ])
})

test('the first day of what is on the list already stays as it is', () => {
  const [eu] = acme.regions
  const later = record('acme', { regions: eu ? [{ ...eu, addedOn: '2037-01-01' }] : [] })
  const earlier = record('acme', { addedOn: '1999-01-01' })
  for (const after of [later, earlier])
    expect(placesOf(found(opening, notice('2026-05-01', [turned(acme, after, '2026-06-01')])))).toEqual([
      'added-on notices.1.changes.0.after.regions.0.addedOn',
    ])
})

// Of a notice of 1 May the 30 days end with 31 May.
test('a new company takes effect on the day since when it is listed, and no two days are asked for', () => {
  const zenith = record('zenith', { addedOn: '2026-05-20' })
  const advice = (...changes: ReturnType<typeof added>[]) =>
    found(opening, notice('2026-05-01', changes)).map(([rule, , words]) => [rule, words?.split('. ').at(-1)])
  expect(advice(added(zenith, '2026-05-15'))).toEqual([
    ['period', 'Write effectiveOn: 2026-06-01 or a later day, and the same day as addedOn of what is new.'],
  ])
  expect(advice(added(zenith, '2026-06-01'))).toEqual([['added-on', 'Write addedOn: 2026-06-01.']])
  const [eu] = acme.regions
  const wider = record('acme', { regions: eu ? [eu, { ...eu, region: 'us' }] : [] })
  expect(advice(turned(acme, wider, '2026-05-15'))).toEqual([
    ['period', 'Write effectiveOn: 2026-06-01 or a later day, and the same day as addedOn of what is new.'],
  ])
})

test('a first day that nobody knows is for the list from before the first version alone', () => {
  const old = record('old', { addedOn: 'not stated' })
  const first = notice('2026-03-01', [added(old, '2026-03-01')])
  expect(found(first)).toEqual([])
  // It stays unknown when something else changes, and may be found out.
  const moved = record('old', { addedOn: 'not stated', seat: 'FR' })
  const known = record('old', { addedOn: '2020-05-04' })
  expect(found(first, notice('2026-05-01', [turned(old, moved, '2026-06-01')]))).toEqual([])
  expect(found(first, notice('2026-05-01', [turned(old, known, '2026-06-01')]))).toEqual([])
  // A notice knows the day on which it brings a company, and a day that was known is not taken back.
  expect(
    ledgerFaults([notice('2026-05-01', [added(old, '2026-06-01')])], () => TERMS).map(({ message, fix }) => [
      message,
      fix,
    ]),
  ).toEqual([
    [
      'notice 2026-05-01-old brings old onto the list on 2026-06-01, but its addedOn is not stated',
      'Write addedOn: 2026-06-01.',
    ],
  ])
  const given = notice('2026-03-01', [added(known, '2026-03-01')])
  expect(placesOf(found(given, notice('2026-05-01', [turned(known, old, '2026-06-01')])))).toEqual([
    'added-on notices.1.changes.0.after.addedOn',
  ])
})

test('a withdrawal names a notice that has not taken effect and on which none is built', () => {
  const coming = notice('2026-05-01', [turned(acme, other, '2026-07-01')])
  const withdrawal = (day: string, cancels: string) => notice(day, [], { id: `${day}-w`, cancels })
  expect(found(opening, coming, withdrawal('2026-06-30', coming.id))).toEqual([])
  expect(rulesOf(found(opening, coming, withdrawal('2026-07-01', coming.id)))).toEqual(['cancels'])
  expect(rulesOf(found(opening, coming, withdrawal('2026-06-01', 'unknown')))).toEqual(['cancels'])
  const built = notice('2026-06-01', [turned(other, record('acme', { seat: 'FR' }), '2026-08-01')])
  expect(rulesOf(found(opening, coming, built, withdrawal('2026-06-02', coming.id)))).toEqual(['cancels'])
  const twice = [withdrawal('2026-06-01', coming.id), withdrawal('2026-06-02', coming.id)]
  expect(placesOf(found(opening, coming, ...twice))).toEqual(['cancels notices.3.cancels'])
})

test('a notice changes something, once for each company, and what replaces another goes with its removal', () => {
  expect(rulesOf(found(notice('2026-01-01', [])))).toEqual(['empty'])
  expect(rulesOf(found(opening, notice('2026-05-01', [turned(acme, acme, '2026-07-01')])))).toEqual([
    'nothing-changed',
  ])
  const zenith = added(record('zenith', { addedOn: '2026-07-01' }), '2026-07-01')
  expect(rulesOf(found(opening, notice('2026-05-01', [{ ...zenith, replaces: 'acme' }])))).toEqual([
    'replaces',
  ])
  expect(
    found(opening, notice('2026-05-01', [{ ...zenith, replaces: 'acme' }, removed(acme, '2026-07-01')])),
  ).toEqual([])
  expect(found(opening, notice('2026-05-01', [{ ...zenith, id: 'acme' }]))).toContainEqual([
    'company',
    'notices.1.changes.0.id',
    'notice 2026-05-01-acme holds a record of zenith in a change of acme. Write the record of acme.',
  ])
})
