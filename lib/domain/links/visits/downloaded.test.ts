import { expect, test } from 'vitest'
import { downloadOf, downloadSubject } from './downloaded.ts'
import { downloadName } from './mail-words.ts'

test.each([
  ['A', 'bundle', 'A/bundle/3f', 'Option A, bundle of SLA and DPA'],
  ['C', 'tailored', 'C/tailored/3f', 'Option C, complete signed file'],
  [null, 'workbook', 'all/workbook/3f', 'All options, workbook'],
] as const)('option %s, %s is kept as %s and called “%s”', (option, kind, subject, name) => {
  expect(downloadSubject(option, kind, '3f')).toBe(subject)
  expect(downloadOf(subject)).toEqual({ option, kind })
  expect(downloadName(subject)).toBe(name)
})

test('a kind that there is no more is called as it was kept', () => {
  expect(downloadName('B/annex/3f')).toBe('Option B, annex')
})
