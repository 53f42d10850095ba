import { expect, test } from 'vitest'
import { parseEnvironment } from '../../env.ts'

const TOKEN = '2f6c0a9d4be17835c1d2e3f405162738'

test('an address for reports, a token and a folder are taken as they are', () => {
  const settings = {
    BOUNCE_ADDRESS: 'notice-bounces@example.com',
    INCOMING_MAIL_TOKEN: TOKEN,
    INCOMING_MAIL_DIRECTORY: '/var/mail/sla-desk',
  }
  expect(parseEnvironment(settings)).toMatchObject(settings)
})

test.each([
  ['bounces', 'an address without a domain'],
  ['Example <bounces@example.com>', 'a name'],
  ['bounces+sla@example.com', 'a + of its own'],
  // With the token of 50 characters behind it, it would be longer than the 64 that mail servers take.
  ['notice-bounces1@example.com', '15 characters before the @'],
])('%s is refused: %s', (address) => {
  expect(() => parseEnvironment({ BOUNCE_ADDRESS: address })).toThrow(
    `BOUNCE_ADDRESS is ${JSON.stringify(address)}. Enter an e-mail address with at most 14 characters`,
  )
})

test.each([['short'], [`${TOKEN} and more`]])('a token is refused without being repeated', (token) => {
  const parse = () => parseEnvironment({ INCOMING_MAIL_TOKEN: token })
  expect(parse).toThrow('INCOMING_MAIL_TOKEN cannot be used. Enter at least 32 letters')
  expect(parse).not.toThrow(token)
})
