import { expect, test } from 'vitest'
import { mechanismInWords, TRANSFER_MECHANISMS } from './mechanism.ts'

test('says every mechanism in its own words', () => {
  expect(mechanismInWords('scc-module-3')).toBe('EU Standard Contractual Clauses, module 3')
  expect(mechanismInWords('none-needed')).toBe('none needed')
  expect(mechanismInWords('not-stated')).toBe('not stated')
  expect(new Set(TRANSFER_MECHANISMS.map(mechanismInWords)).size).toBe(6)
})
