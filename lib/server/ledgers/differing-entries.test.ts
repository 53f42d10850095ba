import { expect, test } from 'vitest'
import { differingEntries, entriesAsPublished, type RecordedEntries } from './differing-entries.ts'

const FIRST = '2026-10-01T10:00:00Z'
const LATER = '2026-11-19T10:00:00Z'
const NOW = new Map([
  ['releases/2026-10-01', 'a'],
  ['subprocessors/2026-06-15-okta', 'b'],
  ['subprocessors/2026-11-19-twilio', 'c'],
])
const row = (key: string, entrySha256: string, recordedAt: string | null = FIRST) => ({
  ...{ key, entrySha256, recordedAt },
})
const SERVED = [
  row('releases/2026-10-01', 'a'),
  row('subprocessors/2026-06-15-okta', 'b'),
  row('subprocessors/2026-11-19-twilio', 'c', LATER),
]
const told = (published: RecordedEntries['published'], ledgers = NOW, annexes: string[] = []) =>
  differingEntries({ published, annexes, documents: [] }, ledgers)
const without = (...keys: string[]) => new Map([...NOW].filter(([key]) => !keys.includes(key)))
const NOTHING = { releases: null, notices: null }
const RESTORE_ALL =
  'Restore data/ with: git checkout -- data (if the change is committed, see docs/lint.md#what-was-released).'
const RESTORE =
  'What was signed is kept as published. Restore it with: git checkout -- data/subprocessor-ledger.yaml ' +
  '(if the change is committed, see docs/lint.md#what-was-released).'

test('ledgers that hold all that was served, told and signed, and more, agree', () => {
  expect(told(SERVED, new Map([...NOW, ['releases/2027-03-01', 'd']]), ['b', 'c'])).toEqual(NOTHING)
  expect(told([])).toEqual(NOTHING)
})

test('the last notice that was edited, removed, or an older one with all behind it linked anew', () => {
  expect(told(SERVED, new Map([...NOW, ['subprocessors/2026-11-19-twilio', 'x']])).notices).toEqual({
    code: 'subprocessor-ledger-differs',
    words: `data/subprocessor-ledger.yaml holds 2026-11-19-twilio otherwise than published. ${RESTORE}`,
  })
  expect(told(SERVED, without('subprocessors/2026-11-19-twilio')).notices).toEqual({
    code: 'subprocessor-ledger-differs',
    words: `data/subprocessor-ledger.yaml no longer holds 2026-11-19-twilio. ${RESTORE}`,
  })
  const linked = new Map([
    ...NOW,
    ['subprocessors/2026-06-15-okta', 'x'],
    ['subprocessors/2026-11-19-twilio', 'y'],
  ])
  expect(told(SERVED, linked).notices?.words).toBe(
    `data/subprocessor-ledger.yaml holds 2026-06-15-okta and 2026-11-19-twilio otherwise than published. ${RESTORE}`,
  )
})

test('what customers alone were told, and what an annex alone prints, counts as well', () => {
  const served = SERVED.slice(0, 2)
  const notice = row('subprocessors/2026-11-19-twilio', 'z', null)
  expect(told([...served, notice]).notices?.code).toBe('subprocessor-ledger-differs')
  expect(told(served, NOW, ['b', 'z']).notices).toEqual({
    code: 'subprocessor-ledger-differs',
    words: `data/subprocessor-ledger.yaml does not hold an entry that signed annexes print. ${RESTORE}`,
  })
})

test('a release of which no document is made yet, and a notice beside it', () => {
  const differing = told(SERVED, new Map([['releases/2026-10-01', 'x'], ...NOW.entries().drop(1).take(1)]))
  expect(differing).toEqual({
    releases: {
      code: 'ledger-differs',
      words: `data/releases.yaml holds 2026-10-01 otherwise than published. ${RESTORE_ALL}`,
    },
    notices: {
      code: 'subprocessor-ledger-differs',
      words: `data/subprocessor-ledger.yaml no longer holds 2026-11-19-twilio. ${RESTORE}`,
    },
  })
})

test('an entry is as published if all that is on record of it agrees; of what is not on record nothing is said', () => {
  const ledgers = new Map([...NOW, ['subprocessors/2026-11-19-twilio', 'x'], ['releases/2027-03-01', 'd']])
  const of = (documents: RecordedEntries['documents']) =>
    entriesAsPublished({ published: SERVED, annexes: [], documents }, ledgers)
  expect(of([])).toEqual(
    new Map([
      ['releases/2026-10-01', true],
      ['subprocessors/2026-06-15-okta', true],
      ['subprocessors/2026-11-19-twilio', false],
    ]),
  )
  // A release that was served before this was recorded is known by its signed documents.
  expect(of([{ key: 'releases/2027-03-01', entrySha256: 'e' }]).get('releases/2027-03-01')).toBe(false)
  expect(of([{ key: 'releases/2026-10-01', entrySha256: 'b' }]).get('releases/2026-10-01')).toBe(false)
})

// The desk that took the database over has had its own release served from it, too.
test('ledgers of another desk, at its first start on this database and at the next', () => {
  const own = new Map([['releases/2027-01-15', 'o']])
  const words =
    'The ledgers in data/ hold nothing of what the database recorded first, such as releases/2026-10-01: it belongs to another desk, ' +
    `or data/ was replaced. Set STATE_DIRECTORY or DATABASE_URL to that of this desk. Or: ${RESTORE_ALL}`
  expect(told(SERVED, own)).toEqual({
    releases: { code: 'database-of-another-desk', words },
    notices: null,
  })
  const later = [...SERVED, row('releases/2027-01-15', 'o', LATER)]
  expect(told(later, own).releases?.code).toBe('database-of-another-desk')
  expect(entriesAsPublished({ published: later, annexes: [], documents: [] }, own)).toEqual(new Map())
})

// The key of a publication is its id, which for both begins with its day.
test('a release and a notice of which only the content was edited are no other desk', () => {
  const small = SERVED.slice(0, 2)
  const edited = new Map([
    ['releases/2026-10-01', 'x'],
    ['subprocessors/2026-06-15-okta', 'y'],
  ])
  expect(told(small, edited)).toEqual({
    releases: {
      code: 'ledger-differs',
      words:
        'data/releases.yaml holds 2026-10-01 otherwise than published. Restore data/ with: git checkout -- data ' +
        '(if the change is committed, see docs/lint.md#what-was-released).',
    },
    notices: {
      code: 'subprocessor-ledger-differs',
      words:
        'data/subprocessor-ledger.yaml holds 2026-06-15-okta otherwise than published. What was signed is kept as published. ' +
        'Restore it with: git checkout -- data/subprocessor-ledger.yaml (if the change is committed, see docs/lint.md#what-was-released).',
    },
  })
  // One of two names that happens to be the same, such as a version of the same day, is not enough.
  expect(
    told(
      small,
      new Map([
        ['releases/2026-10-01', 'x'],
        ['subprocessors/2027-01-01-other', 'y'],
      ]),
    ).releases?.code,
  ).toBe('database-of-another-desk')
})
