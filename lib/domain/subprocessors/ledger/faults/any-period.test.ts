import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../quantities/time/calendar-date.ts'
import type { Weekday } from '../../../support/business-calendar.ts'
import type { Subprocessor } from '../../schema.ts'
import type { NoticeEntry, SubprocessorChange } from '../entry.ts'
import type { DayCounting } from '../period/day-counting.ts'
import { added, giving, notice, record, removed, turned } from '../testing/notices.ts'
import { ledgerFaults } from './ledger-faults.ts'

const WEEK: Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const HOLIDAYS = ['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2027-01-01']
const BUSINESS: DayCounting['businessDays'] = {
  name: 'Somewhere',
  days: WEEK,
  holidays: HOLIDAYS.map((date) => ({ date, name: 'Holiday' })),
}
// From eleven hours behind UTC to fourteen ahead; two of them change their clocks, one by half an hour.
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
]

const acme = record('acme')
const [eu] = acme.regions
if (eu === undefined) throw new Error('no region')
const us = { ...eu, region: 'us' }
const wide = record('acme', { regions: [eu, us] })

type Case = { isOwed: boolean; before: Subprocessor | null; change: (day: string) => SubprocessorChange }
const turning = (isOwed: boolean, more: Partial<Subprocessor>): Case => ({
  ...{ isOwed, before: acme },
  change: (day) => turned(acme, record('acme', more), day),
})
/** By hand from the table of docs/subprocessors.md: what customers have time to object to, and what may take effect at once. */
const KINDS: Readonly<Record<string, Case>> = {
  'another purpose': turning(true, { purpose: 'Counts.' }),
  'another company': turning(true, { legalName: 'acme GmbH' }),
  'another seat': turning(true, { seat: 'FR' }),
  'more data': turning(true, { dataCategories: ['names', 'addresses'] }),
  'another place': turning(true, { regions: [{ ...eu, access: [{ place: 'Manila', country: 'PH' }] }] }),
  'another mechanism': turning(true, { regions: [{ ...eu, mechanism: 'scc-module-3' }] }),
  'fewer limits': {
    isOwed: true,
    before: record('acme', { onlyWith: { channels: ['slack'] } }),
    change: (day) => turned(record('acme', { onlyWith: { channels: ['slack'] } }), acme, day),
  },
  'a new company': {
    isOwed: true,
    before: null,
    change: (day) => added(record('acme', { addedOn: day }), day),
  },
  'a new region': {
    isOwed: true,
    before: acme,
    change: (day) => turned(acme, record('acme', { regions: [eu, { ...us, addedOn: day }] }), day),
  },
  'a company that leaves': { isOwed: false, before: acme, change: (day) => removed(acme, day) },
  'a region that is left': { isOwed: false, before: wide, change: (day) => turned(wide, acme, day) },
  'an address': turning(false, { address: 'Main Street 1' }),
  'a contact': turning(false, { contact: { name: 'Ada', position: 'not stated', details: 'not stated' } }),
}

/** The day that the clocks of a zone show, as the platform's own formatter has it. */
function localDate(instant: string, timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', format).format(new Date(instant))
}

/** The last day of a period, counted one day at a time. */
function naiveLastDay(publishedAt: string, days: number, { zone, businessDays }: DayCounting): string {
  const isCounted = (day: string) => {
    if (businessDays === null) return true
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6 && !HOLIDAYS.includes(day)
  }
  let day = localDate(publishedAt, zone)
  let counted = 0
  while (counted < days) {
    day = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    if (isCounted(day)) counted += 1
  }
  return day
}

const cases = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS)),
  zone: fc.constantFrom(...ZONES),
  isBusiness: fc.boolean(),
  days: fc.integer({ min: 1, max: 45 }),
  minutes: fc.integer({ min: 0, max: 800 * 24 * 60 }),
  /** From the first day that the naive count allows. */
  off: fc.integer({ min: -3, max: 3 }),
  emergency: fc.boolean(),
})

/** The list as it was before the first version, which owed nobody a period. */
const opening = (before: Subprocessor | null): NoticeEntry[] =>
  before === null ? [] : [notice('2026-01-01', [added(before, '2026-01-01')])]

test('a change passes if its day begins, in UTC, when the last day of its period is over in its zone, and not before', () => {
  fc.assert(
    fc.property(cases, ({ kind, zone, isBusiness, days, minutes, off, emergency }) => {
      const { isOwed, before, change } = KINDS[kind] as Case
      const counting: DayCounting = { zone, businessDays: isBusiness ? BUSINESS : null }
      const publishedAt = new Date(Date.parse('2026-04-01T00:00:00Z') + minutes * 60_000).toISOString()
      const lastDay = naiveLastDay(publishedAt, days, counting)
      const published = publishedAt.slice(0, 10)
      const day = addDays(isOwed ? lastDay : published, off)
      const isOver = isOwed ? localDate(`${day}T00:00:00Z`, zone) > lastDay : day >= published
      const entry = notice(published, [change(day)], {
        publishedAt,
        ...(emergency ? { emergency: 'Insolvency.' } : {}),
      })
      const faults = ledgerFaults([...opening(before), entry], ({ publishedAt: at }) =>
        at < '2026-04-01' ? null : giving(days, '2026-04-01', counting),
      )
      expect(faults.map(({ rule }) => rule)).toEqual(isOver ? [] : ['period'])
    }),
    { numRuns: 1500 },
  )
})

test('of several changes in a notice each waits for its own period, and no other', () => {
  const days = fc.integer({ min: -2, max: 40 })
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), days, days, days, (zone, moved, left, written) => {
      const counting: DayCounting = { zone, businessDays: BUSINESS }
      const publishedAt = '2026-11-18T11:30:00Z'
      const on = (ahead: number) => addDays('2026-11-18', ahead)
      const [beta, gamma] = [record('beta'), record('gamma')]
      const before = notice(
        '2026-01-01',
        [acme, beta, gamma].map((one) => added(one, '2026-01-01')),
      )
      const entry = notice(
        '2026-11-18',
        [
          turned(acme, record('acme', { seat: 'FR' }), on(moved)),
          removed(beta, on(left)),
          turned(gamma, record('gamma', { website: 'https://gamma.example.net/' }), on(written)),
        ],
        { publishedAt },
      )
      const faults = ledgerFaults([before, entry], ({ publishedAt: at }) =>
        at < '2026-04-01' ? null : giving(20, '2026-04-01', counting),
      )
      const lastDay = naiveLastDay(publishedAt, 20, counting)
      const isShort = [localDate(`${on(moved)}T00:00:00Z`, zone) <= lastDay, left < 0, written < 0]
      expect(faults.map(({ path }) => path[3])).toEqual([0, 1, 2].filter((index) => isShort[index]))
    }),
    { numRuns: 400 },
  )
})
