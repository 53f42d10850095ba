import { expect, test } from 'vitest'
import { lastChangesOf } from './last-change.ts'
import { added, notice, record } from './testing/notices.ts'

// Published at 09:00 UTC of the days in their ids.
const first = notice('2026-01-10', [added(record('acme'), '2026-02-01')])
const second = notice('2026-03-10', [added(record('zenith'), '2026-04-15')])
const withdrawn = notice('2026-04-01', [], { id: '2026-04-01-withdrawn', cancels: second.id })

test.each([
  ['2026-01-10T08:59:59Z', null, null],
  ['2026-01-10T09:00:00Z', '2026-01-10T09:00:00Z', '2026-01-10T09:00:00Z'],
  ['2026-01-31T23:59:59Z', '2026-01-10T09:00:00Z', '2026-01-10T09:00:00Z'],
  ['2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z'],
  ['2026-03-10T09:00:00Z', '2026-03-10T09:00:00Z', '2026-02-01T00:00:00Z'],
  ['2026-04-15T00:00:00Z', '2026-04-15T00:00:00Z', '2026-02-01T00:00:00Z'],
])('at %s the list changed last at %s, and Acme at %s', (now, list, acme) => {
  const ledger = [first, second].filter(({ publishedAt }) => publishedAt <= now)
  const last = lastChangesOf(ledger, new Date(now))
  expect([last.list, last.byCompany.get('acme') ?? null]).toEqual([list, acme])
})

test('what is withdrawn changes nothing on its day, and its withdrawal does', () => {
  const last = lastChangesOf([first, second, withdrawn], new Date('2026-05-01T00:00:00Z'))
  expect(last.list).toBe('2026-04-01T09:00:00Z')
  expect([...last.byCompany]).toEqual([
    ['acme', '2026-02-01T00:00:00Z'],
    ['zenith', '2026-04-01T09:00:00Z'],
  ])
})
