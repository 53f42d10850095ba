import { expect, test } from 'vitest'
import { record } from '../../subprocessors/ledger/testing/notices.ts'
import { dpfEntryFindings } from './dpf-rule.ts'

const foundOf = (participant: string) =>
  dpfEntryFindings(
    [record('acme', { dpf: { participant, frameworks: ['eu-us'], checkedOn: '2026-11-12' } })],
    '2026-11-20',
  )

test.each(['not stated', 'Not stated.', 'n/a', 'unknown', 'none', 'TBD', '-', '?'])(
  'an entry of “%s” is the entry of nobody',
  (participant) => {
    expect(foundOf(participant)).toEqual([
      {
        rule: 'subprocessors.dpf-entry',
        place: { in: 'subprocessor', id: 'acme', path: ['dpf', 'participant'] },
        message: `“${participant}” is not the name of a company, and without one the entry proves nothing`,
        fix: 'Write the company as the list of participants names it, or leave dpf out and name another mechanism.',
      },
    ])
  },
)

test.each(['Okta, Inc.', 'None Such, LLC', 'Unknown Worlds, Inc.'])('%s is a company', (participant) => {
  expect(foundOf(participant)).toEqual([])
})
