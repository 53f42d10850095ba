import { expect, test } from 'vitest'
import { withoutAddresses } from './without-addresses.ts'

test.each([
  ['550 5.1.1 <Mara+SLA@alder.example>: no such user', '550 5.1.1 <<address>>: no such user'],
  ['550 mara+sla@ALDER.example is unknown', '550 <address> is unknown'],
  ['450 try other@alder.example or postmaster@mx.alder.example', '450 try <address> or <address>'],
  ['421 come back later', '421 come back later'],
])('%s', (said, kept) => {
  expect(withoutAddresses(said, 'mara+sla@alder.example')).toBe(kept)
})
