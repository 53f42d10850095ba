import { expect, test } from 'vitest'
import { secondsIn } from './cpu-time.ts'

test('user and system time are added up, past a name with blanks and brackets', () => {
  const stat = '812 (my (odd) name) S 1 812 812 0 -1 4194560 9000 0 11 0 1250 375 7 9 20 0 11 0 55 1 2 3'
  expect(secondsIn(stat)).toBe(16.25)
})
