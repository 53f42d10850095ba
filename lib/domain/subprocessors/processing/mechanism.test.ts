import { expect, test } from 'vitest'
import { dpfInWords, mechanismInWords, TRANSFER_MECHANISMS } from './mechanism.ts'

test('says every mechanism in its own words', () => {
  expect(mechanismInWords('scc-module-3')).toBe('EU Standard Contractual Clauses, module 3')
  expect(mechanismInWords('none-needed')).toBe('none needed')
  expect(mechanismInWords('not-stated')).toBe('not stated')
  expect(new Set(TRANSFER_MECHANISMS.map(mechanismInWords)).size).toBe(6)
})

test('evidence of the framework names the participant and, where that is another, the company that it covers', () => {
  const evidence = { participant: 'Acme, Inc.', frameworks: ['eu-us' as const], checkedOn: '2026-11-12' }
  expect(dpfInWords(evidence)).toBe('Listed as Acme, Inc. (EU–US) on 12 November 2026.')
  expect(dpfInWords({ ...evidence, entity: 'Acme Cloud LLC' })).toBe(
    'Listed as Acme, Inc., which covers Acme Cloud LLC (EU–US) on 12 November 2026.',
  )
})
