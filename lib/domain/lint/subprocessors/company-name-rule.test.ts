import { expect, test } from 'vitest'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { companyNameFindings } from './company-name-rule.ts'

const record = (id: string, name: string, legalName = `${name}, Inc.`) =>
  ({ id, name, legalName }) as Subprocessor
const sentry = record('sentry', 'Sentry', 'Functional Software, Inc.')
const tallymark = record('tallymark', 'Tallymark', 'Tallymark Analytics GmbH')
/** Tallymark came by one notice and left by another. */
const LEDGER = [
  { changes: [{ id: 'tallymark', effectiveOn: '2023-02-01', before: null, after: tallymark }] },
  { changes: [{ id: 'tallymark', effectiveOn: '2026-01-01', before: tallymark, after: null }] },
]

const found = (...list: Subprocessor[]) => companyNameFindings(list, LEDGER).map(({ message }) => message)

test.each(['Tallymark', 'tallymark ', 'TALLYMARK', 'Tallymark Analytics GmbH'])(
  'the name %j of a former company is taken',
  (name) => {
    expect(found({ ...sentry, name })).toEqual([
      `${name}, the name of sentry, is that of tallymark, another company of the list or of an earlier notice`,
    ])
  },
)

test('so is the name of another company of the list, for both', () => {
  expect(found(sentry, record('acme', 'Sentry'))).toHaveLength(2)
})

test('a company keeps its own name and company, and may come back under its id', () => {
  expect(found(sentry, tallymark, record('google-cloud', 'Google Cloud', 'Google LLC'))).toEqual([])
  // Two services of one company.
  expect(found(record('a', 'Cloud', 'Google LLC'), record('b', 'Maps', 'Google LLC'))).toEqual([])
})
