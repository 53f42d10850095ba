import { expect, test } from 'vitest'
import { listComparisonPath } from '../../addresses.ts'
import { comparisonQuestionOf } from './question.ts'

const TODAY = '2026-11-20'
const YEAR_BEFORE = '2025-11-20'

test('an address without days compares the last year, for everyone', () => {
  expect(comparisonQuestionOf({}, TODAY)).toEqual({
    tier: null,
    region: null,
    from: YEAR_BEFORE,
    to: TODAY,
  })
})

test.each([
  ['yesterday', TODAY],
  ['2026-02-30', TODAY],
  ['', TODAY],
])('what is no day counts as none: %s', (from, to) => {
  expect(comparisonQuestionOf({ from, to }, TODAY)).toMatchObject({ from: YEAR_BEFORE, to: TODAY })
})

test('a question reads from an address what the address was written for', () => {
  const selection = {
    tier: 'enterprise',
    region: 'eu',
    services: ['console', 'api'],
    conditions: { 'ai-features': false },
  }
  const path = listComparisonPath('2025-03-01', '2026-11-20', selection)
  expect(path).toBe(
    '/subprocessors/compare?tier=enterprise&region=eu&services=console,api&conditions=ai-features:no&from=2025-03-01&to=2026-11-20',
  )
  const given = Object.fromEntries(new URL(path, 'https://sla.example.com').searchParams)
  expect(comparisonQuestionOf(given, TODAY)).toEqual({ ...selection, from: '2025-03-01', to: '2026-11-20' })
})
