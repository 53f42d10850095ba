import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lackingOn, lostBy } from './lacking.ts'
import { contractStateOn, customerStateOn } from './standing.ts'
import { CATALOGUE, contact, contract, customer } from './testing/catalogue.ts'
import { versionOn } from './version-on.ts'
import { lackingInWords, lastContactInWords } from './words.ts'

const TODAY = '2026-11-27'

test.each([
  ['2026-10-01', null, '2026-09-30', 'ahead'],
  ['2026-10-01', null, '2026-10-01', 'active'],
  ['2026-10-01', null, '2199-01-01', 'active'],
  ['2026-10-01', '2027-09-30', '2027-09-30', 'active'],
  ['2026-10-01', '2027-09-30', '2027-10-01', 'ended'],
  // One day long.
  ['2026-10-01', '2026-10-01', '2026-10-01', 'active'],
])('from %s to %s a contract is on %s %s', (begins, ends, day, state) => {
  expect(contractStateOn({ begins, ends }, day)).toBe(state)
})

test('a customer without a contract is a prospect, and one whose last contract is over has ended', () => {
  const over = contract('a', { begins: '2025-01-01', ends: '2025-12-31' })
  const ahead = contract('b', { begins: '2027-01-01' })
  expect(customerStateOn(customer(), TODAY)).toBe('prospect')
  expect(customerStateOn(customer({ endedOn: '2026-11-01' }), TODAY)).toBe('ended')
  expect(customerStateOn(customer({ contracts: [over] }), TODAY)).toBe('ended')
  expect(customerStateOn(customer({ contracts: [over, ahead] }), TODAY)).toBe('customer')
  expect(customerStateOn(customer({ contracts: [over] }), '2025-12-31')).toBe('customer')
})

test.each([
  // Follows what is in force, the edition from the moment it begins.
  [null, '2026-03-31T23:59:59Z', null],
  [null, '2026-04-01T00:00:00Z', '2026-04-01'],
  [null, '2026-10-01T00:00:00Z', '2026-10-01'],
  [null, '2026-11-26T12:45:00Z', '2026-10-01.1'],
  [null, '2027-03-01T00:00:00Z', '2027-03-01'],
  // Stays, whatever comes after.
  ['2026-04-01', '2030-01-01T00:00:00Z', '2026-04-01'],
  ['2026-10-01', '2026-11-26T12:44:59Z', '2026-10-01'],
  ['2026-10-01', '2030-01-01T00:00:00Z', '2026-10-01.1'],
  ['2026-10-01.1', '2030-01-01T00:00:00Z', '2026-10-01.1'],
  // Published, and not begun.
  ['2027-03-01', '2026-12-01T00:00:00Z', '2027-03-01'],
  ['2027-03-01', '2026-11-01T00:00:00Z', null],
  ['2026-05-01', '2030-01-01T00:00:00Z', null],
])('a contract that fixes %s is judged at %s by %s', (version, at, by) => {
  expect(versionOn({ version }, CATALOGUE.ledger, new Date(at))?.version ?? null).toBe(by)
})

test('what a customer lacks is told by kind, and by contract where it has several', () => {
  const acme = customer({ contracts: [contract('a', { reference: 'MSA-1' })] })
  const words = (one = acme) => lackingInWords(one.name, lackingOn(one, TODAY), one.contracts)
  expect(words()).toEqual([
    'No one at Acme is told of sub-processor changes.',
    'No one at Acme is told of new versions of the SLA.',
    'No one at Acme is told of maintenance and other service notices.',
  ])
  const told = contact('kim', 'a/subprocessors', 'a/releases', 'a/service')
  expect(words({ ...acme, contacts: [told] })).toEqual([])
  const two = { ...acme, contracts: [...acme.contracts, contract('b', { reference: 'MSA-2' })] }
  expect(words({ ...two, contacts: [told, contact('lee', 'b/releases', 'b/service')] })).toEqual([
    'No one at Acme is told of sub-processor changes under MSA-2.',
  ])
})

test('nobody has to be told under a contract that is over, or at a prospect', () => {
  expect(lackingOn(customer({ contracts: [contract('a', { ends: '2026-11-26' })] }), TODAY)).toEqual([])
  expect(lackingOn(customer(), TODAY)).toEqual([])
})

test('whoever is the last to be told of something is missed', () => {
  const kim = contact('kim', 'a/subprocessors', 'a/releases', 'old/service')
  const lee = contact('lee', 'a/releases')
  const acme = customer({
    contracts: [contract('a', { reference: 'MSA-1' }), contract('old', { ends: '2026-11-26' })],
    contacts: [kim, lee],
  })
  expect(lastContactInWords(lostBy(acme, [lee], TODAY))).toBe(
    'Nobody else is told of sub-processor changes under MSA-1. Name who is told instead, or give a reason why nobody is.',
  )
  expect(lostBy(acme, [kim], TODAY)).toEqual([])
  expect(lostBy(acme, [contact('new', 'a/subprocessors'), lee], TODAY)).toEqual([])
})

test('whatever goes is missed where nobody is left for it, and nowhere else', () => {
  const told = fc.uniqueArray(
    fc.constantFrom(
      'a/subprocessors',
      'a/releases',
      'a/service',
      'b/subprocessors',
      'b/releases',
      'b/service',
    ),
  )
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 5 }), (each) => {
      const contacts = each.map((own, index) => contact(`c${index}`, ...own))
      const acme = customer({ contracts: [contract('a'), contract('b')], contacts })
      const [gone, ...left] = contacts
      const lost = lostBy(acme, left, TODAY).map((one) => `${one.contract.id}/${one.kind}`)
      const expected = (each[0] ?? []).filter((one) => !each.slice(1).some((own) => own.includes(one)))
      expect(gone).toBeDefined()
      expect(new Set(lost)).toEqual(new Set(expected))
    }),
  )
})
