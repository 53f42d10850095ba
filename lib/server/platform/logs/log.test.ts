import { expect, test } from 'vitest'
import { plainLine } from './log.ts'

test('a line for a terminal shows time, level, message and fields', () => {
  const line = JSON.stringify({ level: 40, time: '2026-10-01T09:30:05.123Z', msg: 'Not kept', path: '/x' })
  expect(plainLine(line)).toBe('09:30:05 WARN Not kept path="/x"\n')
})

test('an error ends with its stack', () => {
  const line = JSON.stringify({
    level: 50,
    time: '2026-10-01T09:30:05.123Z',
    msg: 'Failed',
    err: { stack: 'Error: a' },
  })
  expect(plainLine(line)).toBe('09:30:05 ERROR Failed\nError: a\n')
})
