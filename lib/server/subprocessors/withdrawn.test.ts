import { expect, test } from 'vitest'
import { subprocessorPage } from './pages/company-page.ts'
import { noticePage } from './pages/notice-page.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

// Hexlane was announced for 12 January 2026 and withdrawn before.
test('a notice that is withdrawn says when it would have taken effect, and of no time to object', () => {
  const page = noticePage('2025-12-01-hexlane', NOW)
  const [change] = page?.changes ?? []
  expect(change?.effective).toBe('Would have taken effect on 12 January 2026.')
  expect(JSON.stringify(change?.record)).not.toContain('On the list since')
  expect([page?.objection, page?.howToObject]).toEqual([[], null])
})

test('one that stands says from when it is in effect, and by when to object', () => {
  const page = noticePage('2026-11-17-scriven-ai', NOW)
  expect(page?.changes[0]?.effective).toBe('In effect from 1 March 2027.')
  expect(JSON.stringify(page?.changes[0]?.record)).toContain('On the list since')
  expect(page?.objection[0]).toContain('may object until 17 December 2026, 24:00 UTC.')
})

test('a company that never came onto the list is not on it since a day', () => {
  const page = subprocessorPage('hexlane', NOW)
  expect(page?.standing).toBe('Never on the list: its notice was withdrawn.')
  expect(page?.record.map(({ label }) => label)).not.toContain('On the list since')
  expect(page?.engagements.map(({ since }) => since)).toEqual([null])
  const listed = subprocessorPage('aws', NOW)
  expect(listed?.record.map(({ label }) => label)).toContain('On the list since')
  expect(listed?.engagements[0]?.since).toBe('1 February 2023')
})
