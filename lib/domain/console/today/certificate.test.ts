import { expect, test } from 'vitest'
import { expiringCertificate } from './certificate.ts'

const END = '2027-03-31T12:00:00Z'

// From 30 January to 31 March 2027 are 60 days: 1 + 28 + 31. From 17 to 31 March are 14.
test.each([
  ['2027-01-29T23:59:59Z', []],
  ['2027-01-30T00:00:00Z', [['Expires in 60 days', 'soon']]],
  ['2027-03-16T23:59:59Z', [['Expires in 15 days', 'soon']]],
  ['2027-03-17T00:00:00Z', [['Expires in 14 days', 'amiss']]],
  ['2027-03-30T10:00:00Z', [['Expires tomorrow', 'amiss']]],
  ['2027-03-31T11:59:59Z', [['Expires today', 'amiss']]],
  ['2027-03-31T12:00:00Z', [['Expired', 'amiss']]],
  ['2027-06-01T00:00:00Z', [['Expired', 'amiss']]],
])('a certificate that is valid until 31 March 2027 is told of at %s as %j', (at, expected) => {
  expect(expiringCertificate(END, new Date(at)).map(({ mark, pressing }) => [mark, pressing])).toEqual(
    expected,
  )
})

test('it says until when, and what to do', () => {
  expect(expiringCertificate(END, new Date('2027-03-01T00:00:00Z'))[0]?.words).toBe(
    'The certificate that signs documents is valid until 31 March 2027, 12:00 UTC. Set SIGNING_P12 to a new one by then, and start the desk again.',
  )
})
