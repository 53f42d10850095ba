import { expect, test } from 'vitest'
import { catalogue, useCatalogue } from '../../terms/current.ts'
import { withEditions } from '../../versions/testing/with-editions.ts'
import { currentBudget } from './current-budget.ts'

const budget = (version: string, now: string) => currentBudget(version, new Date(now))

test('the running month has a budget of the version by which it is judged', () => {
  useCatalogue(withEditions())
  const november = { id: 'month-30-days', note: 'This month, November 2026' }
  expect(budget('2026-10-01', '2026-11-20T10:00:00Z')).toEqual(november)
  // The edition was published within November and has the figures of its version.
  expect(budget('2026-10-01.1', '2026-11-20T10:00:00Z')).toEqual(november)
  expect(budget('2026-04-01', '2026-11-20T10:00:00Z')).toBeNull()
  expect(budget('2027-03-01', '2026-11-20T10:00:00Z')).toBeNull()
})

test('a version that began within the month has none until the next', () => {
  useCatalogue(withEditions())
  const whole = catalogue()
  const ledger = whole.ledger
    .filter(({ version }) => version !== '2026-10-01.1')
    .map((entry) =>
      entry.version === '2026-10-01' ? { ...entry, effectiveAt: '2026-10-15T00:00:00Z' } : entry,
    )
  useCatalogue({ ...whole, ledger })
  expect(budget('2026-10-01', '2026-10-20T10:00:00Z')).toBeNull()
  expect(budget('2026-10-01', '2026-11-01T00:00:00Z')).not.toBeNull()
})
