import { expect, test } from 'vitest'
import { printedEvidence } from '#lib/domain/notice-evidence/printed.ts'
import { evidenceOf, recipientOf } from '#lib/domain/notice-evidence/testing/evidence-of.ts'
import { withPrintableLetters } from './printable-letters.ts'

const print = { legalName: 'Lumenary', fileName: 'lumenary', site: 'https://sla.example.com' }
const printable = (customer: string, words = 'One.') => {
  const facts = evidenceOf([recipientOf({ customer })])
  const notice = { ...facts.notice, says: [{ label: 'What is done', words }] }
  return withPrintableLetters(printedEvidence({ ...facts, notice }, print, '{}', 'ab'.repeat(32)))
}
const nameIn = ({ parts }: ReturnType<typeof printable>) => parts[2]?.table?.rows[0]?.cells[0]

test('a character that no typeface has is printed as its code, and the first page says so', () => {
  const evidence = printable('漢字 GmbH')
  expect(nameIn(evidence)).toBe('U+6F22 U+5B57 GmbH, A-1')
  expect(evidence.opening.at(-1)).toContain('such as U+6F22')
})

test('what can be printed stays as it is, and nothing is said of codes', () => {
  // An accent that follows its letter becomes one with it.
  const evidence = printable('Ale\u0301 Ł')
  expect(nameIn(evidence)).toBe('Alé Ł, A-1')
  expect(evidence.opening.at(-1)).not.toContain('U+')
})

test('a word that is longer than a line is set in pieces', () => {
  expect(nameIn(printable('x'.repeat(140)))).toBe(`${'x'.repeat(66)} ${'x'.repeat(66)} ${'x'.repeat(8)}, A-1`)
})

test('each line of what was written is set on a line, and an address stays whole', () => {
  const { parts } = printable('Alder', 'One.\n\nTwo.')
  expect(parts[0]?.lines.find(({ label }) => label === 'What is done')?.words).toEqual(['One.', 'Two.'])
  expect(parts[0]?.lines.find(({ label }) => label === 'Public page')?.words).toBe(
    'https://sla.example.com/subprocessors/changes/2026-11-17-scriven-ai',
  )
})
