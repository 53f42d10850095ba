import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkChain, EMPTY_CHAIN } from './chain.ts'
import { type AuditEntry, auditEntryText, type SealedAuditEntry } from './entry.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const first: AuditEntry = {
  number: 1,
  at: '2026-11-27T10:00:00.000Z',
  actor: { kind: 'command-line' },
  action: 'people.invited',
  target: { kind: 'invitation', id: 'i1', name: null },
  before: null,
  after: { role: 'admin' },
  network: null,
  requestId: null,
  previousSha256: null,
}

// Written by hand from the rule; its hash is from `printf '%s' '<text>' | sha256sum`.
const FIRST_TEXT =
  '[1,"2026-11-27T10:00:00.000Z",{"kind":"command-line"},"people.invited",{"id":"i1","kind":"invitation","name":null},null,{"role":"admin"},null,null,null]'
const FIRST_SHA256 = '8fc1ef5d9eafa756c831d80609d323fd52144a4360d24e4e94a404b1550bba27'

function chainOf(...entries: Partial<AuditEntry>[]): SealedAuditEntry[] {
  let previousSha256: string | null = null
  return entries.map((changes, at) => {
    const entry = { ...first, number: at + 1, previousSha256, ...changes }
    previousSha256 = hash(auditEntryText(entry))
    return { ...entry, sha256: previousSha256 }
  })
}

test('the text of an entry is that of the rule, whatever order its names came in', () => {
  expect(auditEntryText(first)).toBe(FIRST_TEXT)
  const turned = { ...first, target: { name: null, kind: 'invitation', id: 'i1' } }
  expect(auditEntryText(turned)).toBe(FIRST_TEXT)
  expect(hash(FIRST_TEXT)).toBe(FIRST_SHA256)
})

test('names inside values are sorted too', () => {
  const text = auditEntryText({ ...first, after: { b: [{ d: 1, c: 2 }], a: null } })
  expect(text).toContain('{"a":null,"b":[{"c":2,"d":1}]}')
})

test('a chain holds, in one piece and in parts', () => {
  const chain = chainOf({}, {}, {})
  const end = { number: 3, sha256: chain[2]?.sha256 }
  expect(checkChain(chain, EMPTY_CHAIN, hash)).toEqual(end)
  const part = checkChain(chain.slice(0, 2), EMPTY_CHAIN, hash)
  expect('why' in part ? part : checkChain(chain.slice(2), part, hash)).toEqual(end)
  expect(checkChain([], EMPTY_CHAIN, hash)).toEqual(EMPTY_CHAIN)
})

test('what was changed, left out, put in or moved is found, at the first entry that shows it', () => {
  const [one, two, three] = chainOf({}, {}, {}) as [SealedAuditEntry, SealedAuditEntry, SealedAuditEntry]
  const faultIn = (...entries: SealedAuditEntry[]) => checkChain(entries, EMPTY_CHAIN, hash)
  expect(faultIn(one, { ...two, after: { role: 'rep' } }, three)).toEqual({
    number: 2,
    why: 'Entry 2 does not match its own hash: it was changed after it was written.',
  })
  // Changed, and hashed anew: the one behind gives it away.
  const changed = { ...two, after: { role: 'rep' } }
  const { sha256: _, ...text } = changed
  expect(faultIn(one, { ...changed, sha256: hash(auditEntryText(text)) }, three)).toMatchObject({ number: 3 })
  expect(faultIn(one, three)).toMatchObject({
    number: 3,
    why: expect.stringContaining('Entry 3 follows entry 1'),
  })
  expect(faultIn(two, three)).toMatchObject({
    number: 2,
    why: expect.stringContaining('begins with entry 2'),
  })
  expect(faultIn(one, one)).toMatchObject({ number: 1 })
})
