import { expect, test } from 'vitest'
import { keptSubprocessorAddress } from './kept-address.ts'

const NOW = new Date('2026-11-20T12:00:00Z')

test.each([
  '/subprocessors/aws',
  // It left the list in 2025, and its page stays.
  '/subprocessors/tallymark',
  '/subprocessors/changes/2026-11-17-scriven-ai',
])('%s is kept under its own address', (target) => {
  expect(keptSubprocessorAddress(target, NOW)).toBe(target)
})

test.each([
  '/subprocessors/acme',
  '/subprocessors/aws?on=2026-01-01',
  '/subprocessors/aws/',
  '/subprocessors/compare',
  '/subprocessors/changes/2026-11-17-acme',
  '/subprocessors/feed.atom',
])('%s is not', (target) => {
  expect(keptSubprocessorAddress(target, NOW)).toBeNull()
})

test('a notice is kept by nobody before it is published', () => {
  const target = '/subprocessors/changes/2026-11-18-datadog'
  expect(keptSubprocessorAddress(target, new Date('2026-11-18T08:59:59Z'))).toBeNull()
  expect(keptSubprocessorAddress(target, new Date('2026-11-18T09:00:00Z'))).toBe(target)
})
