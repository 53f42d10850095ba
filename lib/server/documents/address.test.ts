import { expect, test } from 'vitest'
import { requestedDocument } from './address.ts'

const good = { version: '2026-10-01', tier: 'enterprise', region: 'eu', file: 'dpa.pdf' }

test('an address names an offer and one of its documents', () => {
  const requested = requestedDocument(good)
  expect(requested?.kind).toBe('dpa')
  expect(requested?.offer).toMatchObject({
    version: '2026-10-01',
    tier: { id: 'enterprise' },
    region: { id: 'eu' },
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
  for (const text of nonsense) expect(requestedDocument({ ...good, [segment]: text })).toBeNull()
})

test.each(['sla', 'SLA.pdf', 'sla.pdf ', 'sla.pdf/', 'bundle.pdf', 'sla.PDF'])(
  'the file %j names nothing',
  (file) => {
    expect(requestedDocument({ ...good, file })).toBeNull()
  },
)
