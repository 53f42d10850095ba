import { expect, test } from 'vitest'
import { countsInWords, importCounts, importedInWords } from './words.ts'

const none = { added: 0, changed: 0 }

test('what an import does is counted, before and after', () => {
  const nothing = { customers: none, contracts: none, contacts: none }
  expect(countsInWords(nothing)).toBe(null)
  expect(importedInWords(null)).toBe('Nothing had to be changed.')
  const added = countsInWords({
    ...nothing,
    customers: { added: 2, changed: 0 },
    contacts: { added: 1, changed: 3 },
  })
  expect(added).toBe('Adds 2 customers, 1 contact; changes 3 contacts')
  expect(importedInWords(added)).toBe('Imported. It added 2 customers, 1 contact and changed 3 contacts.')
  const changed = countsInWords({ ...nothing, contracts: { added: 0, changed: 1 } })
  expect(importedInWords(changed)).toBe('Imported. It changed 1 contract.')
})

test('what stays as it is does not count', () => {
  const customer = {
    id: 'a',
    name: 'A',
    reference: null,
    endedOn: null,
    isChanged: false,
    contracts: [],
    contacts: [],
  }
  expect(
    importCounts({ customers: [customer, { ...customer, id: null, isChanged: true }] }).customers,
  ).toEqual({
    added: 1,
    changed: 0,
  })
})
