import { describe, expect, test } from 'vitest'
import { type Comparison, isFailure, tableOf } from './comparison.ts'

const bound = (kind: 'gate' | 'aim', met: boolean): Comparison => ({
  name: 'Weight',
  ours: '9 KB',
  against: '8 KB',
  ratio: 1.125,
  bound: { kind, words: 'at most 2 KB more', met },
})

describe('what fails the run', () => {
  test.each([
    ['a gate that is missed', bound('gate', false), true],
    ['a gate that is met', bound('gate', true), false],
    ['an aim that is missed', bound('aim', false), false],
    ['a figure that could not be had', { name: 'Weight', failed: 'no build' }, true],
    ['a figure left out', { name: 'Weight', skipped: 'not installed' }, false],
  ] as const)('%s', (_, comparison, expected) => {
    expect(isFailure(comparison)).toBe(expected)
  })
})

test('the table lines its columns up, and a row that runs on widens none', () => {
  const table = tableOf([
    bound('gate', false),
    { name: 'Beside nginx', skipped: 'nginx is not installed on this machine' },
  ])
  expect(table.split('\n')).toEqual([
    '        ours  measured against  ratio  bound',
    '-'.repeat(70),
    'Weight  9 KB  8 KB              1.13   gate: at most 2 KB more  MISSED',
    'Beside nginx  skipped: nginx is not installed on this machine',
  ])
})
