import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../offer/offer.ts'
import { scopeFindings } from './scope-rule.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')

function findingsWith(clause: string) {
  const subprocessors = source?.subprocessors.map((entry) =>
    entry.id === 'stripe' ? { ...entry, controllerData: { what: 'billing contacts', clause } } : entry,
  )
  const result = source && buildOffer({ ...source, subprocessors: subprocessors ?? [] }, 'growth', 'eu')
  if (!result?.ok) throw new Error('the demo terms do not load')
  return scopeFindings(result.offer)
}

test('a scope rests on a clause of the DPA', () => {
  expect(findingsWith('roles.controller-data')).toEqual([])
  expect(findingsWith('roles.contacts')).toEqual([
    {
      rule: 'links.unknown-anchor',
      place: { in: 'subprocessor', id: 'stripe', path: ['controllerData', 'clause'] },
      message: 'the DPA has no clause roles.contacts',
      fix: 'Write the id of the clause of the DPA that says the vendor is the controller of these data.',
    },
  ])
})
