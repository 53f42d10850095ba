import { expect, test } from 'vitest'
import { readArguments, UsageError } from './read-arguments.ts'

const read = (...args: string[]) =>
  readArguments({
    args,
    options: {
      yes: { type: 'boolean', default: false },
      reason: { type: 'string' },
      fee: { type: 'string' },
    },
  })

test('a negative number is the value of the option before it', () => {
  expect(read('--fee', '-5').values.fee).toBe('-5')
  expect(read('--fee', '-,5').values.fee).toBe('-,5')
  expect(read('--fee=-5', '--yes').values).toMatchObject({ fee: '-5', yes: true })
})

test.each([
  [['--reson', 'x'], 'there is no option --reson. Did you mean --reason?'],
  [['--colour', 'x'], 'there is no option --colour. Use one of: --yes, --reason, --fee.'],
  [['--reason'], '--reason has no value. Write it after the option, in quotes if it holds spaces.'],
  [['--reason', '--yes'], '--reason has no value. Write it after the option, in quotes if it holds spaces.'],
  [['--yes=no'], '--yes takes no value. Write --yes alone.'],
  [['legal'], '“legal” is not an option. Options begin with two hyphens: --yes, --reason, --fee.'],
])('%j is told in plain words', (args, message) => {
  expect(() => read(...args)).toThrow(new UsageError(message))
})
