import { expect, test } from 'vitest'
import { record } from '../../subprocessors/ledger/testing/notices.ts'
import { dpfParticipantFindings } from './dpf-participant-rule.ts'

const entry = (participant: string, entity?: string) => ({
  participant,
  ...(entity === undefined ? {} : { entity }),
  frameworks: ['eu-us' as const],
  checkedOn: '2026-11-12',
})
const parent = record('parent', { legalName: 'Parent, Inc.' })
const of = (participant: string, entity?: string) =>
  dpfParticipantFindings([
    parent,
    record('acme', {
      legalName: 'Acme, Inc.',
      chain: { rank: 2, parent: 'parent' },
      dpf: entry(participant, entity),
    }),
  ])

test.each([
  ['Acme, Inc.', undefined],
  ['ACME Inc', undefined],
  ['Parent, Inc.', undefined],
  ['Acme Holdings, LLC', 'Acme, Inc.'],
])('the entry of %s that covers %s is that of the company', (participant, entity) => {
  expect(of(participant, entity)).toEqual([])
})

test('the entry of another company, or one that covers another, may prove nothing', () => {
  expect(of('Acme Holdings, LLC')).toEqual([
    {
      rule: 'subprocessors.dpf-participant',
      place: { in: 'subprocessor', id: 'acme', path: ['dpf', 'participant'] },
      message: 'the entry is that of “Acme Holdings, LLC”, and the company that is engaged is “Acme, Inc.”',
      fix: 'If the entry of Acme Holdings, LLC names Acme, Inc. as a company that it covers, add that company as entity. Otherwise write its own entry, or name another mechanism.',
    },
  ])
  expect(of('Acme Holdings, LLC', 'Acme Labs, Inc.').map(({ place }) => place)).toEqual([
    { in: 'subprocessor', id: 'acme', path: ['dpf', 'entity'] },
  ])
})
