import { expect, test } from 'vitest'
import type { SealedAuditEntry } from './entry.ts'
import { auditLine, auditRow } from './exported.ts'
import { actionInWords, actorName, changeInWords } from './words.ts'

const ENTRY: SealedAuditEntry = {
  number: 7,
  at: '2026-11-27T10:00:00.000Z',
  actor: { kind: 'person', id: 'k', name: 'Kim Voss', role: 'admin' },
  action: 'people.roleChanged',
  target: { kind: 'person', id: 'm', name: 'Mara Lindt' },
  before: { role: 'rep' },
  after: { role: 'legal' },
  network: '203.0.113.0/24',
  requestId: 'r-1',
  previousSha256: 'aa',
  sha256: 'bb',
}

test('an entry reads as a sentence', () => {
  expect([actorName(ENTRY.actor), actionInWords(ENTRY), changeInWords(ENTRY)]).toEqual([
    'Kim Voss',
    'changed a role',
    'Sales rep → Legal',
  ])
  expect(changeInWords({ before: null, after: { role: 'rep' } })).toBe('Sales rep')
  expect(changeInWords({ before: null, after: { ended: 4 } })).toBe('ended: 4')
  expect(changeInWords({ before: { timeZone: 'Europe/Berlin' }, after: { timeZone: null } })).toBe(
    'timeZone: Europe/Berlin → none',
  )
  expect(changeInWords({ before: null, after: null })).toBe('')
  expect(changeInWords({ before: null, after: { scopes: ['audit.read', 'releases.read'] } })).toBe(
    'scopes: audit.read, releases.read',
  )
  expect(actorName({ kind: 'outsider', id: 'x' })).toBe('Someone with a link')
  expect(actorName({ kind: 'api-key', id: 'x', name: 'SIEM' })).toBe('API key SIEM')
})

test('an entry is a row of a table, and a line that holds all of it', () => {
  expect(auditRow(ENTRY).join('|')).toBe(
    '7|2026-11-27T10:00:00.000Z|person|k|Kim Voss|admin|people.roleChanged|changed a role|person|m|Mara Lindt|{"role":"rep"}|{"role":"legal"}|203.0.113.0/24|r-1|aa|bb',
  )
  expect(JSON.parse(auditLine(ENTRY))).toEqual(ENTRY)
  expect(auditLine(ENTRY).indexOf('\n')).toBe(auditLine(ENTRY).length - 1)
})
