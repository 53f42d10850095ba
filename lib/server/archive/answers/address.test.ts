import { expect, test } from 'vitest'
import { requestedDocument } from './address.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const good = { version: '2026-10-01', tier: 'enterprise', region: 'eu', file: 'dpa.pdf' }

test.each(['sla', 'dpa', 'bundle'])('an address names the %s of an offer', (kind) => {
  expect(requestedDocument({ ...good, file: `${kind}.pdf` }, NOW)).toEqual({
    version: '2026-10-01',
    tier: 'enterprise',
    region: 'eu',
    kind,
  })
})

const nonsense = [
  '',
  ' ',
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
  'toString',
  '..',
  '\0',
  '2026-10-02',
  'EU',
]

test.each(['version', 'tier', 'region', 'file'])('nonsense as %s names nothing', (segment) => {
  for (const text of nonsense) expect(requestedDocument({ ...good, [segment]: text }, NOW)).toBeNull()
})

test.each(['sla', 'SLA.pdf', 'sla.pdf ', 'sla.pdf/', 'annex.pdf', 'sla.PDF'])(
  'the file %j names nothing',
  (file) => {
    expect(requestedDocument({ ...good, file }, NOW)).toBeNull()
  },
)

// The ledger: published on 16 November 2026 at 09:00 UTC.
test('a version has documents from the moment of its publication, that moment included', () => {
  const announced = { ...good, version: '2027-03-01' }
  expect(requestedDocument(announced, new Date('2026-11-16T08:59:59.999Z'))).toBeNull()
  expect(requestedDocument(announced, new Date('2026-11-16T09:00:00Z'))?.version).toBe('2027-03-01')
})
