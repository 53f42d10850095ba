import { expect, test } from 'vitest'
import { addressWarningInWords } from './words.ts'

const ADDRESS = 'privacy@example.com'

test('who publishes a notice is told how to test the address, or where to look', () => {
  expect(addressWarningInWords(ADDRESS, 'works')).toBeNull()
  expect(addressWarningInWords(ADDRESS, 'untested')).toBe(
    'Customers object at privacy@example.com. Nobody has tested yet that mail arrives there. In the console, under Notices, choose Test the objection address before the notice is sent.',
  )
  expect(addressWarningInWords(ADDRESS, 'running')).toBe(
    'Customers object at privacy@example.com. Whether mail arrives there cannot be seen here: the desk is running, and has its database to itself. Look in the console, under Notices, before the notice is sent.',
  )
})
