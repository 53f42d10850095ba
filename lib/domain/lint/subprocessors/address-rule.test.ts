import { expect, test } from 'vitest'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { addressFindings } from './address-rule.ts'

const found = (address: string, seat: string) =>
  addressFindings([{ id: 'acme', address, seat } as Subprocessor]).map(({ message, fix }) => [message, fix])

test('an address in another country than the seat is a fault', () => {
  expect(found('1 Red Square, Moscow, Russia', 'US')).toEqual([
    [
      'the address of acme is in Russia, but its seat is US, the United States',
      'Write seat: RU if it has moved there, or correct the address.',
    ],
  ])
})

test.each([
  ['1 Red Square, Moscow, Russian Federation', 'US'],
  ['1 Red Square, 109012 Moscow, RUSSIA.', 'US'],
  ['1 Red Square, Moscow; Russia 109012', 'US'],
  ['Beispielstraße 9, 10115 Berlin, Germany', 'FR'],
  ['Beispielstraße 9, 10115 Berlin, DE', 'FR'],
  ['1 Example Road, Singapore 018956', 'IE'],
  ['500 Main Street, Boston, MA 02110, U.S.A.', 'DE'],
])('%s, beside the seat %s', (address, seat) => {
  expect(found(address, seat)).toHaveLength(1)
})

test.each([
  // The seat, in any of its names.
  ['101 Spear Street, San Francisco, CA 94105, United States', 'US'],
  ['101 Spear Street, San Francisco, CA 94105, USA', 'US'],
  ['2 Example Row, London, England', 'GB'],
  ['1 Example Road, Singapore', 'SG'],
  // No country can be told: a state or a territory has the code or the name of one.
  ['not stated', 'US'],
  ['9 Market Street, Wilmington, DE', 'US'],
  ['101 Spear Street, San Francisco, CA 94105', 'US'],
  ['9 Peachtree Street, Atlanta, Georgia', 'US'],
  ['9 Example Street, San Juan, Puerto Rico', 'US'],
  ['1 Plaza, Santa Fe, New Mexico', 'US'],
  ['1 Example Street, Belfast, Northern Ireland', 'GB'],
  ['1 Red Square, Moscow', 'US'],
])('%s is none, beside the seat %s', (address, seat) => {
  expect(found(address, seat)).toEqual([])
})
