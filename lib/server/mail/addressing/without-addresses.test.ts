import { expect, test } from 'vitest'
import { withoutAddresses } from './without-addresses.ts'

test.each([
  ['550 5.1.1 <Mara+SLA@alder.example>: no such user', '550 5.1.1 <<address>>: no such user'],
  ['550 mara+sla@ALDER.example is unknown', '550 <address> is unknown'],
  ['450 try other@alder.example or postmaster@mx.alder.example', '450 try <address> or <address>'],
  ['421 come back later', '421 come back later'],
  ['550 5.1.1 mara+sla... User unknown', '550 5.1.1 <address>... User unknown'],
  ['550 5.1.1 "Mara+SLA": no mailbox here', '550 5.1.1 "<address>": no mailbox here'],
  ['550 no mailbox mara (mara+sla@alder.exam', '550 no mailbox <address> (<address>'],
  ['450 Tamara and maraca are busy', '450 Tamara and maraca are busy'],
  ['450 ask "mara sla"@alder.example or o\'mara@alder.example', '450 ask <address> or <address>'],
])('%s', (said, kept) => {
  expect(withoutAddresses(said, 'mara+sla@alder.example')).toBe(kept)
})

test.each([
  ['550@alder.example', '550 5.1.1 550 is unknown', '550 5.1.1 <address> is unknown'],
  ['address@alder.example', '550 address is no address', '550 <address> is no <address>'],
  ['$&.*@alder.example', '550 $&.* is unknown', '550 <address> is unknown'],
  // The Kelvin sign, which is a k in another case.
  ['kim@alder.example', '550 \u212Aim is unknown', '550 <address> is unknown'],
  ['KIM@alder.example', '550 kim is unknown', '550 <address> is unknown'],
])('of %s: %s', (address, said, kept) => {
  expect(withoutAddresses(said, address)).toBe(kept)
})
