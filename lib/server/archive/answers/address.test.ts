import { expect, test } from 'vitest'
import { requestedDocument } from './address.ts'

const good = { version: '2026-10-01', tier: 'enterprise', region: 'eu', file: 'dpa.pdf' }

test.each(['sla', 'dpa', 'bundle'])('an address names the %s of an offer', (kind) => {
  expect(requestedDocument({ ...good, file: `${kind}.pdf` })).toEqual({
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
  for (const text of nonsense) expect(requestedDocument({ ...good, [segment]: text })).toBeNull()
})

test.each(['sla', 'SLA.pdf', 'sla.pdf ', 'sla.pdf/', 'annex.pdf', 'sla.PDF'])(
  'the file %j names nothing',
  (file) => {
    expect(requestedDocument({ ...good, file })).toBeNull()
  },
)
