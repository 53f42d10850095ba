import { expect, test } from 'vitest'
import { passkeyAddressFault } from './passkey-words.ts'

// Web Authentication Level 3, section 5.1.3: a secure context, whose effective domain is a domain and no IP address.
test.each(['https://sla.example.com', 'https://sla:8443', 'http://localhost:3000', 'http://desk.localhost'])(
  'a desk at %s can have passkeys',
  (address) => expect(passkeyAddressFault(address)).toBe(null),
)

test.each([
  'http://sla.example.com',
  'https://203.0.113.7',
  'http://127.0.0.1:3000',
  'https://[2001:db8::1]',
  'http://localhost.example.com',
])('one at %s cannot, and is told which setting to change', (address) => {
  const fault = passkeyAddressFault(address)
  expect(fault).toContain('PUBLIC_URL')
  expect(fault).toContain(`It is ${address}.`)
})
