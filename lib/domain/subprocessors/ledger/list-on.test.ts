import { expect, test } from 'vitest'
import { changesInOrder, listOn, noticesBy } from './list-on.ts'
import { added, notice, record, removed, turned } from './testing/notices.ts'

const [acme, zenith, other] = [record('acme'), record('zenith'), record('acme', { purpose: 'Sends e-mail.' })]

// Announced on 1 February: Acme changes on 1 March. Announced on 10 February: Zenith comes on 20 February already.
const LEDGER = [
  notice('2026-01-01', [added(acme, '2026-01-01')]),
  notice('2026-02-01', [turned(acme, other, '2026-03-01')]),
  notice('2026-02-10', [added(zenith, '2026-02-20')]),
  notice('2026-04-01', [removed(zenith, '2026-04-01')]),
]

test.each([
  ['2025-12-31', []],
  ['2026-01-01', [acme]],
  ['2026-02-19', [acme]],
  ['2026-02-20', [acme, zenith]],
  ['2026-02-28', [acme, zenith]],
  ['2026-03-01', [other, zenith]],
  ['2026-04-01', [other]],
])('on %s', (day, list) => {
  expect(listOn(LEDGER, day)).toEqual(list)
})

test('a day in the past is as it was known then, where only what was published by then is given', () => {
  const known = noticesBy(LEDGER, new Date('2026-02-10T08:59:59.999Z'))
  expect(known).toHaveLength(2)
  expect(noticesBy(LEDGER, new Date('2026-02-10T09:00:00Z'))).toHaveLength(3)
  expect(listOn(known, '2026-03-01')).toEqual([other])
})

test('what is withdrawn never takes effect', () => {
  const withdrawn = [...LEDGER.slice(0, 3), notice('2026-02-15', [], { cancels: '2026-02-10-zenith' })]
  expect(listOn(withdrawn, '2026-12-31')).toEqual([other])
  expect(changesInOrder(withdrawn).map(({ notice: { id } }) => id)).toEqual([
    '2026-01-01-acme',
    '2026-02-01-acme',
  ])
})
