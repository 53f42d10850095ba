import { expect, test } from 'vitest'
import { canonicalEntry } from '#lib/domain/release/entry.ts'
import { sha256 } from '../../platform/sha256.ts'
import { catalogue } from '../../terms/current.ts'
import { otherwiseRecorded } from './foreign-entries.ts'

const { ledger } = catalogue()
const ROWS = ledger.map((entry) => ({ version: entry.version, ledgerEntry: sha256(canonicalEntry(entry)) }))

test('documents of the ledger as it is agree with it', () => {
  expect(otherwiseRecorded(ROWS, ledger)).toEqual([])
  expect(otherwiseRecorded([], ledger)).toEqual([])
})

// The last entry is the one whose hash no other entry holds.
test('an entry that was edited after its documents were signed is named, the last one too', () => {
  const edited = ledger.map((entry, index) =>
    index === ledger.length - 1 ? { ...entry, reason: `${entry.reason} ` } : entry,
  )
  expect(otherwiseRecorded(ROWS, edited)).toEqual(['2027-03-01'])
})

test('an entry that is gone is named, once for all its documents', () => {
  expect(otherwiseRecorded([...ROWS, ...ROWS], ledger.slice(1, 2))).toEqual(['2026-04-01', '2027-03-01'])
})
