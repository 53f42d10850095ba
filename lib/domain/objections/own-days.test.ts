import { expect, test } from 'vitest'
import { added, record, removed } from '../subprocessors/ledger/testing/notices.ts'
import { daysInTurn, ownDaysOf } from './own-days.ts'
import { ownDayInWords } from './words.ts'

// Announced for 29 December 2026; who was told on 20 December may object for 30 days, until 19 January 2027.
const ACME = added(record('acme'), '2026-12-29')
const OLD = removed(record('old'), '2026-12-29')
const JANUARY = { lastDay: '2027-01-19', zone: 'UTC' }

test('a change takes effect for a contract on the day after its own time to object', () => {
  const days = ownDaysOf([ACME, OLD], { last: JANUARY, isSpecific: false })
  expect([...days]).toEqual([['acme', { day: '2027-01-20', awaits: null }]])
  expect(daysInTurn([ACME, OLD], days)).toEqual(['2026-12-29', '2027-01-20'])
  expect(ownDayInWords(days.get('acme'), '2026-12-29')).toBe(
    'In effect for you from 20 January 2027, after your last day to object; announced for 29 December 2026.',
  )
  expect(ownDayInWords(days.get('old'), '2026-12-29')).toBe('In effect from 29 December 2026.')
})

test('what is replaced goes with what takes its place', () => {
  const days = ownDaysOf([{ ...ACME, replaces: 'old' }, OLD], { last: JANUARY, isSpecific: false })
  expect(days.get('old')).toEqual({ day: '2027-01-20', awaits: null })
})

test('the day of a zone west of UTC is over in the next day of UTC', () => {
  const days = ownDaysOf([ACME], { last: { ...JANUARY, zone: 'America/New_York' }, isSpecific: false })
  expect(days.get('acme')?.day).toBe('2027-01-21')
})

test('the announced day stands where the time to object is over before it', () => {
  expect(ownDaysOf([ACME], { last: { lastDay: '2026-12-28', zone: 'UTC' }, isSpecific: false }).size).toBe(0)
})

test('no day is promised before everyone is told, or without approval', () => {
  const untold = ownDaysOf([ACME], { last: null, isSpecific: false }).get('acme')
  expect(ownDayInWords(untold, '2026-12-29')).toBe(
    'In effect for you after your last day to object, from 29 December 2026 at the earliest.',
  )
  const asked = ownDaysOf([ACME], { last: JANUARY, isSpecific: true }).get('acme')
  expect(ownDayInWords(asked, '2026-12-29')).toBe(
    'In effect only if you approve it, from 29 December 2026 at the earliest.',
  )
})
