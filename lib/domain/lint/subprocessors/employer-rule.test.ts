import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { employerFindings } from './employer-rule.ts'
import { groupAccessFindings } from './group-access-rule.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('the demo terms do not load')
const { terms, vendor, subprocessors } = source

/** The demo's list with another Irish subsidiary. */
const withIreland = (change: Partial<Subprocessor>) =>
  subprocessors.map((entry) => (entry.id === 'lumenary-ireland' ? { ...entry, ...change } : entry))

const messages = (list: readonly Subprocessor[]) =>
  [...employerFindings(terms, list, vendor), ...groupAccessFindings(terms, list)].map(
    ({ rule, message }) => `${rule}: ${message}`,
  )

// Every support plan of the demo has e-mail; slack is of the premium plan, which Premium and Mission-critical have.
test('a condition that every tier meets takes nobody from Annex III', () => {
  expect(messages(withIreland({ onlyWith: { channels: ['email'] } }))).toEqual([])
  expect(messages(withIreland({ onlyWith: { channels: ['slack'] } }))).toEqual([
    expect.stringMatching(/^staff\.employer: .* does not name it for Starter, Growth and Enterprise$/),
  ])
})

test('a condition on the company that engages the employer counts', () => {
  expect(messages(withIreland({ chain: { rank: 2, parent: 'slack' } }))).toEqual([
    expect.stringMatching(/^staff\.employer: .* for Starter, Growth and Enterprise$/),
  ])
})

test('a new company of the group is named in staff, and an outside company or a billing provider is not', () => {
  const access = [{ place: 'Manila', country: 'PH' }]
  const regions = [{ region: 'eu', storage: 'none' as const, access, mechanism: 'scc-module-3' as const }]
  const fresh = (more: Partial<Subprocessor>) => [
    ...subprocessors,
    ...subprocessors
      .filter(({ id }) => id === 'lumenary-ireland')
      .map((entry) => ({ ...entry, id: 'manila', legalName: 'Lumenary Manila, Inc.', regions, ...more })),
  ]
  expect(messages(fresh({}))).toEqual([
    "staff.group-access: Lumenary Manila, Inc., a company of the vendor's group, has access from the Philippines, and staff of region eu does not name it there",
  ])
  expect(messages(fresh({ group: false }))).toEqual([])
  expect(
    messages(fresh({ controllerData: { what: 'billing contacts', clause: 'roles.controller-data' } })),
  ).toEqual([])
})
