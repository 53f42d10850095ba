import { expect, test } from 'vitest'
import { evidenceNamed } from './name.ts'
import { printedEvidence } from './printed.ts'
import { evidenceOf, recipientOf } from './testing/evidence-of.ts'
import type { EvidenceObjection } from './view.ts'

const SHA = 'ab'.repeat(32)
const print = { legalName: 'Lumenary Cloud, Inc.', fileName: 'lumenary', site: 'https://sla.example.com' }
const DEED = {
  at: '2026-11-18T10:00:00.128Z',
  action: 'notices.resent',
  by: 'privacy',
  recipient: recipientOf().id,
  auditEntry: { number: 41, sha256: '7c'.repeat(32) },
} as const

test('evidence is named by its moment, its publication and its data, and the name says so again', () => {
  const { name, fileName, data } = printedEvidence(evidenceOf([recipientOf()]), print, '{}', SHA)
  expect(name).toEqual({
    version: `20261119T093015Z-${'ab'.repeat(16)}`,
    tier: 'subprocessors',
    region: '2026-11-17-scriven-ai',
    kind: 'evidence',
  })
  expect(evidenceNamed(name)).toEqual({
    asOf: '2026-11-19T09:30:15Z',
    publication: 'subprocessors/2026-11-17-scriven-ai',
  })
  expect(fileName).toBe('lumenary-evidence-2026-11-17-scriven-ai-20261119T093015Z.pdf')
  expect(data).toMatchObject({
    name: 'lumenary-evidence-2026-11-17-scriven-ai-20261119T093015Z.json',
    sha256: SHA,
  })
})

test.each([
  { version: `20261119T093015Z-${'ab'.repeat(16)}`, kind: 'annex' },
  { version: '2026-10-01', kind: 'evidence' },
  { version: '20261119T093015Z', kind: 'evidence' },
])('$version of kind $kind is no evidence', (own) => {
  expect(evidenceNamed({ tier: 'subprocessors', region: 'x', ...own })).toBeNull()
})

test('who was told stands with each answer, and whoever stands in the way is named', () => {
  const removed = recipientOf({
    id: 'removed',
    customer: 'Cedar',
    contract: 'C-1',
    role: null,
    isRemoved: true,
    state: 'waiting',
    addressSha256: null,
    acceptedAt: null,
    deadline: null,
    effect: null,
    blocking: 'waiting',
    events: [],
  })
  const facts = evidenceOf([recipientOf(), removed], {
    untold: [{ customer: 'Birch', contract: 'B-7' }],
    deeds: [DEED],
  })
  const { parts, opening, subject } = printedEvidence(facts, print, '{}', SHA)
  expect(subject).toBe('Evidence of the notice “Scriven AI: addition”, as of 19 November 2026, 09:30:15 UTC')
  expect(opening.join(' ')).toContain(SHA)
  const [, standing, recipients, , deeds] = parts
  expect(standing?.lines.slice(-3).map(({ words }) => words)).toEqual([
    'Birch, B-7: nobody is told',
    'Alder, A-1: accepted less than three days before',
    'Cedar, C-1: not sent yet',
  ])
  expect(recipients?.table?.rows.map(({ cells, below }) => [...cells, ...below])).toEqual([
    [
      'Alder, A-1',
      'Privacy officer',
      'Accepted by their mail server',
      '18 December 2026, 24:00 UTC',
      `Address, SHA-256 ${'4a'.repeat(32)}`,
      '18 November 2026, 10:00:06 UTC: Accepted by: mx.example.com:25: 250 queued',
      'In effect for this contract: from 19 December 2026',
      'Not served: accepted less than three days before',
    ],
    [
      'Cedar, C-1',
      'no role stated, removed',
      'Waiting',
      '–',
      'The contact was removed before anything was sent',
      'Not served: not sent yet',
    ],
  ])
  expect(deeds?.table?.rows.map(({ cells, below }) => [...cells, ...below])).toEqual([
    [
      'Sent a notice to a contact once more, to a contact of Alder',
      'Privacy',
      '18 November 2026, 10:00:00 UTC',
      `Audit entry 41, SHA-256 ${'7c'.repeat(32)}`,
    ],
  ])
})

test('where nothing stands in the way it says so, and of what nobody did, too', () => {
  const served = recipientOf({ blocking: null, acknowledgedAt: '2026-11-18T12:00:00.000Z' })
  const { parts } = printedEvidence(evidenceOf([served]), print, '{}', SHA)
  expect(parts[1]?.lines.at(-1)).toEqual({
    label: 'Stands in the way',
    words: 'Nothing: every contact counts as served.',
  })
  expect(parts[2]?.table?.rows[0]?.cells[2]).toBe('Accepted by their mail server; confirmed')
  expect(parts[3]?.text).toEqual(['Nobody has objected.'])
  expect(parts[4]?.text).toEqual(['Nobody has sent, paused or resent it by hand.'])
})

test('objections stand by their reference, in time or late, with the hash of the receipt', () => {
  const objection: EvidenceObjection = {
    id: 'a',
    reference: 'OBJ-1F3A9C2E',
    customer: 'Alder',
    contract: 'A-1',
    via: 'mail',
    receivedAt: '2026-12-10T10:00:05.000Z',
    zone: 'UTC',
    isLate: false,
    standing: 'resolved',
    outcome: 'not-made',
    receiptSha256: 'e1'.repeat(32),
  }
  const late: EvidenceObjection = {
    ...objection,
    id: 'b',
    reference: 'OBJ-2F3A9C2E',
    via: 'post',
    receivedAt: '2026-12-19T00:00:00.000Z',
    isLate: true,
    standing: 'received',
    outcome: null,
    receiptSha256: null,
  }
  const { parts } = printedEvidence(
    evidenceOf([recipientOf()], { objections: [objection, late] }),
    print,
    '{}',
    SHA,
  )
  expect(parts.map(({ number, title }) => `${number} ${title}`).slice(3)).toEqual([
    '4 Objections',
    '5 What people did',
  ])
  expect(parts[3]?.table?.rows.map(({ cells, below }) => [...cells, ...below])).toEqual([
    [
      'OBJ-1F3A9C2E',
      'Alder, A-1',
      '10 December 2026, 10:00:05 UTC, in time',
      'Resolved: the change is not made for them',
      `Receipt, SHA-256 ${'e1'.repeat(32)}`,
    ],
    ['OBJ-2F3A9C2E', 'Alder, A-1', '19 December 2026, late', 'Received', 'The receipt is being made'],
  ])
})
