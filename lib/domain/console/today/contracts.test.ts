import { expect, test } from 'vitest'
import { handedLink, renewingContract } from './contracts.ts'

const RENEWING = {
  contract: 'c1',
  customer: 'k1',
  name: 'Alder Freight',
  title: 'MSA-1',
  renews: '2027-10-01',
  lastNotice: '2027-08-02',
  step: 'first' as const,
}

test('a contract that renews is told of with the day until which it can be ended', () => {
  // From 3 July to 1 October 2027 are 90 days: 28 + 31 + 30 + 1.
  expect(renewingContract(RENEWING, '2027-07-03')).toMatchObject({
    pressing: 'open',
    mark: 'Renews in 90 days',
    words:
      'The contract of Alder Freight, MSA-1, renews on 1 October 2027. It can be ended until 2 August 2027.',
    action: { path: '/console/customers/k1' },
  })
})

test('once that day is over it is no longer told', () => {
  expect(renewingContract({ ...RENEWING, step: 'last' }, '2027-08-03')).toMatchObject({
    pressing: 'soon',
    words: 'The contract of Alder Freight, MSA-1, renews on 1 October 2027.',
  })
  expect(renewingContract({ ...RENEWING, lastNotice: null }, '2027-09-30').mark).toBe('Renews tomorrow')
})

test('a link that legal has to make a contract of leads to the form', () => {
  expect(handedLink({ id: 'l1', customer: 'Alder Freight', by: 'Nora Feld' })).toMatchObject({
    words: 'Nora Feld asks for the contract with Alder Freight, of a link that they agreed on.',
    action: { path: '/console/customers/from-link/l1' },
  })
})
