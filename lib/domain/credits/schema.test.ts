import { expect, test } from 'vitest'
import { creditScheduleSchema } from './schema.ts'

function messages(input: unknown): string[] {
  return creditScheduleSchema.safeParse(input).error?.issues.map(({ message }) => message) ?? []
}

test('turns operators into edges', () => {
  expect(creditScheduleSchema.parse([{ above: '99.90', atMost: '100', credit: '0' }])).toEqual([
    {
      from: '99.9',
      fromInclusive: false,
      to: '100',
      toInclusive: true,
      creditPercent: '0',
      termination: false,
    },
  ])
})

test('an edge is given once', () => {
  const lower = 'State one lower edge: atLeast (≥) or above (>).'
  const upper = 'State one upper edge: below (<) or atMost (≤).'
  expect(messages([{ atMost: '100', credit: '0' }])).toEqual([lower])
  expect(messages([{ atLeast: '1', above: '1', atMost: '100', credit: '0' }])).toEqual([lower])
  expect(messages([{ atLeast: '1', credit: '0' }])).toEqual([upper])
  expect(messages([{ atLeast: '1', below: '9', atMost: '9', credit: '0' }])).toEqual([upper])
})

test('a schedule has a band', () => {
  expect(messages([])).toHaveLength(1)
})
