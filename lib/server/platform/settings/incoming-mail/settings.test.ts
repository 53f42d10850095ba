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

test.each([
  ['data'],
  ['data/terms/incoming'],
  ['./data/../data'],
  // What lies beside the project's own files would be moved with them.
  ['.'],
  ['.build'],
  ['.build/20261126T141500-9f3c01ab/site'],
])('the folder %s is refused, and what to choose is said', (folder) => {
  expect(() => parseEnvironment({ INCOMING_MAIL_DIRECTORY: folder })).toThrow(
    `INCOMING_MAIL_DIRECTORY is ${JSON.stringify(folder)}. Enter a folder of its own for mail, for example /var/mail/sla-desk`,
  )
})

test.each([
  ['.sla-desk', undefined],
  ['.sla-desk/outbox', undefined],
  ['/srv/state/mail', '/srv/state'],
])('the folder %s lies in that of the state, %s, and is refused', (folder, state) => {
  expect(() => parseEnvironment({ INCOMING_MAIL_DIRECTORY: folder, STATE_DIRECTORY: state })).toThrow(
    `INCOMING_MAIL_DIRECTORY is ${JSON.stringify(folder)}. Enter a folder outside STATE_DIRECTORY`,
  )
})

test.each(['incoming', 'database', '/srv/state-mail', '.sla-desk-mail'])(
  'the folder %s may be used',
  (folder) => {
    const settings = { INCOMING_MAIL_DIRECTORY: folder, STATE_DIRECTORY: '/srv/state' }
    expect(parseEnvironment(settings).INCOMING_MAIL_DIRECTORY).toBe(folder)
  },
)
