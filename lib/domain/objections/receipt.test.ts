import { expect, test } from 'vitest'
import { secondInWords } from '../quantities/time/instant.ts'
import { type ReceiptFacts, receiptOf } from './receipt.ts'

const FACTS: ReceiptFacts = {
  vendor: { name: 'Acme', legalName: 'Acme, Inc.' },
  reference: 'OBJ-1F3A9C2E',
  receivedAt: '2026-12-10T10:00:05Z',
  via: 'mail',
  enteredAt: null,
  who: 'Mara Lindt',
  customer: 'Alder',
  contract: { name: 'A-1', tier: 'Enterprise', region: 'European Union' },
  notice: {
    id: '2026-11-17-scriven-ai',
    title: 'Scriven AI: addition',
    href: 'https://sla.example.com/subprocessors/changes/2026-11-17-scriven-ai',
    publishedAt: '2026-11-17T09:00:00Z',
    entrySha256: 'e'.repeat(64),
  },
  changes: [{ id: 'scriven-ai', title: 'Scriven AI: addition', effectiveOn: '2027-03-01' }],
  grounds: 'No model may be trained with our data.\n\n👎',
  textSha256: 'a'.repeat(64),
  lastDay: { lastDay: '2026-12-18', zone: 'UTC' },
  zone: 'UTC',
  isLate: false,
  days: { answer: 15, exit: 90 },
  clause: 'DPA 7.7',
  version: '2026-10-01',
  verify: 'https://sla.example.com/verify',
}
const printable = (text: string) => text.replaceAll('👎', '□')

// 10 December + 15 days = 25 December; and 90 days more = 25 March.
test('a receipt states the second, the dates and the hash; what cannot be printed is in the file inside', () => {
  const receipt = receiptOf(FACTS, printable)
  expect(receipt.facts.map(({ value }) => value)).toEqual([
    'OBJ-1F3A9C2E',
    '10 December 2026, 10:00:05 UTC',
    'Yes',
    'Alder',
  ])
  const [, dates, text] = receipt.parts
  expect(dates?.lines.map(({ words }) => words)).toEqual([
    '10 December 2026, 10:00:05 UTC',
    '18 December 2026, 24:00 UTC',
    '25 December 2026, 24:00 UTC (15 days, DPA 7.7)',
    '25 March 2027, 24:00 UTC if there is no agreement and no earlier answer (90 days, DPA 7.7)',
  ])
  expect(text?.text).toEqual([
    'No model may be trained with our data.',
    '□',
    'Some characters cannot be printed here. The file inside has the whole text.',
  ])
  expect(JSON.parse(receipt.data.text)).toMatchObject({ reference: 'OBJ-1F3A9C2E', grounds: FACTS.grounds })
})

test('a late one says so, and promises no days', () => {
  const receipt = receiptOf({ ...FACTS, isLate: true, days: null }, printable)
  expect(receipt.facts[2]?.value).toBe('No: late')
  expect(receipt.opening.join(' ')).toContain('came after the last day to object')
  expect(receipt.parts[1]?.lines).toHaveLength(2)
})

test('one that came by post says on which day, and when it was entered', () => {
  const receipt = receiptOf(
    { ...FACTS, via: 'post', receivedAt: '2026-12-10T00:00:00Z', enteredAt: '2026-12-14T08:30:00.4Z' },
    printable,
  )
  expect(receipt.facts[1]?.value).toBe('10 December 2026')
  expect(receipt.opening[0]).toBe(
    'Acme, Inc. has received this objection by post and entered it. This receipt states when it came, and proves what was entered, and when.',
  )
  const [about, dates] = receipt.parts
  expect(about?.lines.at(-1)).toEqual({ label: 'Sent', words: 'by post' })
  expect(dates?.lines.slice(0, 2).map(({ words }) => words)).toEqual([
    '10 December 2026',
    '14 December 2026, 08:30:00 UTC',
  ])
})

test('a moment is told to the second', () => {
  expect(secondInWords('2026-12-19T23:59:59.9Z')).toBe('19 December 2026, 23:59:59 UTC')
})

test('a name of 300 characters begins beside the title, and stands in full below it', () => {
  const customer = 'W'.repeat(300)
  const { facts, parts, data } = receiptOf({ ...FACTS, customer }, printable)
  expect(facts[3]).toEqual({ label: 'Customer', value: `${'W'.repeat(79)}…` })
  expect(parts[0]?.lines[0]).toEqual({ label: 'Customer', words: customer })
  expect(JSON.parse(data.text).customer).toBe(customer)
  expect(receiptOf(FACTS, printable).parts[0]?.lines[0]?.label).toBe('Notice')
})
