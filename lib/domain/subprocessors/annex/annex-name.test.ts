import { expect, test } from 'vitest'
import { annexName, annexNamed } from './annex-name.ts'

const HASH = '0123456789abcdef'.repeat(4)
const VERSION = '2026-06-15-0123456789abcdef0123456789abcdef'

test.each([
  [{ tier: 'enterprise', region: 'eu' }, 'enterprise', 'eu'],
  [{ tier: null, region: null }, 'every-tier', 'every-region'],
  [{ tier: null, region: 'us', services: ['console', 'api'] }, 'every-tier', 'us;services=console,api'],
  [
    { tier: 'starter', region: null, services: ['console'], conditions: { ai: false, mail: true } },
    'starter',
    'every-region;services=console;conditions=ai:no,mail:yes',
  ],
])('the name of an annex says of which list it is: %o', (selection, tier, region) => {
  const name = annexName('2026-06-15', HASH, selection)
  expect(name).toEqual({ version: VERSION, tier, region, kind: 'annex' })
  expect(annexNamed(name)).toEqual({ from: '2026-06-15', ...selection })
})

test.each([
  { version: '2026-10-01', tier: 'enterprise', region: 'eu', kind: 'sla' },
  { version: VERSION, tier: 'enterprise', region: 'eu', kind: 'sla' },
  { version: '2026-02-30-0123456789abcdef0123456789abcdef', tier: 'x', region: 'eu', kind: 'annex' },
  { version: VERSION.slice(0, -1), tier: 'x', region: 'eu', kind: 'annex' },
  { version: VERSION, tier: 'x', region: 'eu;conditions=', kind: 'annex' },
  { version: VERSION, tier: 'x', region: 'eu;rows=3', kind: 'annex' },
  { version: VERSION, tier: 'x', region: '../eu', kind: 'annex' },
])('%o names no annex', (name) => {
  expect(annexNamed(name)).toBeNull()
})
