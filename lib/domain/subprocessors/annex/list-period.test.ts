import { expect, test } from 'vitest'
import { added, notice, record, removed } from '../ledger/testing/notices.ts'
import { listPeriodOf } from './list-period.ts'

const [one, two, three] = [record('one'), record('two'), record('three')]
const first = notice('2026-01-01', [added(one, '2026-02-01')])
const second = notice('2026-02-10', [added(two, '2026-04-01')])
const third = notice('2026-02-20', [added(three, '2026-05-01')])
const undone = notice('2026-03-01', [], { cancels: third.id })

test('a period is of the days between two changes, and knows what was published by its end', () => {
  const ledger = [first, second]
  expect(listPeriodOf(ledger, '2026-01-31')).toBeNull()
  for (const day of ['2026-02-01', '2026-03-31'])
    expect(listPeriodOf(ledger, day)).toEqual({ from: '2026-02-01', to: '2026-03-31', ledger, head: second })
  expect(listPeriodOf(ledger, '2026-04-01')).toEqual({ from: '2026-04-01', to: null, ledger, head: second })
})

test('what is published afterwards says nothing of a period that has ended', () => {
  const late = notice('2026-04-02', [removed(one, '2026-06-01')])
  expect(listPeriodOf([first, second, late], '2026-02-01')?.head).toEqual(second)
  expect(listPeriodOf([first, second, late], '2026-04-01')).toMatchObject({ to: '2026-05-31', head: late })
})

test('an announced change that is withdrawn ends no period', () => {
  expect(listPeriodOf([first, third], '2026-02-01')?.to).toBe('2026-04-30')
  expect(listPeriodOf([first, third, undone], '2026-06-01')).toMatchObject({
    from: '2026-02-01',
    to: null,
    head: undone,
  })
})

test('a list from before its notice was published is told by that notice', () => {
  // As a first ledger, which tells of companies of years ago.
  const history = notice('2026-01-01', [added(one, '2023-02-01'), added(two, '2024-03-11')])
  expect(listPeriodOf([history, second], '2023-06-01')).toMatchObject({
    from: '2023-02-01',
    to: '2024-03-10',
    head: history,
  })
})
