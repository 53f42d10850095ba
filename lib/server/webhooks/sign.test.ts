import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { isWebhookSecret, newWebhookSecret, signatureHeaders } from './sign.ts'

test('signs as the example of the specification does', () => {
  // Standard Webhooks 1.0.0, the test vector of its reference libraries.
  expect(
    signatureHeaders(
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1614265330_000),
      '{"test": 2432232314}',
    ),
  ).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('a new secret is one, and no two are alike', () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()]
  expect(secrets.every(isWebhookSecret)).toBe(true)
  expect(new Set(secrets).size).toBe(2)
})

test.each([
  ['', 'nothing'],
  ['whsec_', 'no bytes'],
  [`whsec_${Buffer.alloc(23).toString('base64')}`, '23 bytes'],
  [`whsec_${Buffer.alloc(65).toString('base64')}`, '65 bytes'],
  [Buffer.alloc(32).toString('base64'), 'no prefix'],
  ['whsec_not base64 at all, though it is long enough', 'other letters'],
])('%j is no secret: %s', (secret) => {
  expect(isWebhookSecret(secret)).toBe(false)
  expect(() => signatureHeaders([secret], 'msg_1', new Date(0), '{}')).toThrow(
    /^The secret of a webhook is whsec_ and the base64 of 24 to 64 bytes\.$/,
  )
})

test.each(['', 'a.b', 'a b', 'a\r\nb'])('%j is no id', (id) => {
  expect(() => signatureHeaders([newWebhookSecret()], id, new Date(0), '{}')).toThrow(
    'is not the id of a webhook',
  )
})

test('while a secret takes the place of another, whoever has either one can check', () => {
  const [old, young] = [newWebhookSecret(), newWebhookSecret()]
  const at = new Date()
  const headers = signatureHeaders([young, old], 'msg_1', at, '{}')
  expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
  for (const secret of [old, young]) expect(new Webhook(secret).verify('{}', headers)).toEqual({})
  expect(() => new Webhook(newWebhookSecret()).verify('{}', headers)).toThrow('No matching signature')
  expect(() => signatureHeaders([], 'msg_1', at, '{}')).toThrow('The secret of a webhook')
})
