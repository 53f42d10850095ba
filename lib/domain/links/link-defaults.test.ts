import { expect, test } from 'vitest'
import { defaultsFrom, duplicateOf } from './link-defaults.ts'
import { linkTerms } from './testing/link-terms.ts'

// Made on 1 November for 30 days: the last day is 1 December, and the first moment after it that of 2 December.
const LAST = {
  createdAt: '2026-11-01T15:30:00.000Z',
  terms: linkTerms({
    expiresAt: '2026-12-02T00:00:00.000Z',
    recipient: 'ana@alder.example',
    note: 'As we said on the phone.',
    mayDownload: false,
    calendar: 'https://calendar.example.com/nora',
    begins: '2027-01-01',
    version: '2026-10-01',
  }),
}

test('a first link is open for thirty days, and follows the latest version', () => {
  const typed = defaultsFrom(null, '2026-11-28')
  expect(typed).toMatchObject({ customer: '', lastDay: '2026-12-28', version: 'latest', downloads: 'yes' })
  expect(typed.options).toEqual([{ tier: '', region: '', fee: '', currency: '', billing: 'monthly' }])
})

test('the next one begins with what is not of its customer alone', () => {
  expect(defaultsFrom(LAST, '2026-11-28')).toEqual({
    customer: '',
    options: [{ tier: 'enterprise', region: 'eu', fee: '', currency: 'EUR', billing: 'monthly' }],
    // Thirty days after 28 November.
    lastDay: '2026-12-28',
    recipient: '',
    begins: '',
    services: 'all',
    conditions: 'not stated',
    note: '',
    steps: '',
    version: 'latest',
    downloads: 'no',
    calendar: 'https://calendar.example.com/nora',
    accessCode: '',
  })
})

test('a duplicate keeps everything but whom it was for', () => {
  expect(duplicateOf(LAST, '2026-11-28')).toMatchObject({
    customer: '',
    recipient: '',
    options: [{ tier: 'enterprise', region: 'eu', fee: '12000.50', currency: 'EUR', billing: 'monthly' }],
    note: 'As we said on the phone.',
    begins: '2027-01-01',
    version: '2026-10-01',
    lastDay: '2026-12-28',
  })
})

test('a link for its own day alone makes another one for a day', () => {
  const terms = linkTerms({ expiresAt: '2026-11-02T00:00:00.000Z' })
  expect(defaultsFrom({ terms, createdAt: '2026-11-01T23:59:00.000Z' }, '2026-11-28').lastDay).toBe(
    '2026-11-28',
  )
})
