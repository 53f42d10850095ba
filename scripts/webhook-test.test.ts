import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { receiver } from '#lib/server/webhooks/testing/receiver.ts'
import { runAsync } from './command-line/testing/run-async.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

test('sends a signed event, and prints what the receiver answered', async () => {
  const { port, received } = await receiver((response) => response.end('thank\u001b[31m you\n'))
  const env = { WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${port}`, PUBLIC_URL: 'https://sla.example.com' }
  const ended = await runAsync('webhook-test', [`http://127.0.0.1:${port}/sla`, '--secret', SECRET], env)
  const [got] = received
  expect(ended).toEqual({
    status: 0,
    stdout: `webhook:test: Delivered as ${got?.headers['webhook-id']}. The receiver answered 200: “thank [31m you”.\n`,
    stderr: '',
  })
  expect(new Webhook(SECRET).verify(got?.body ?? '', got?.headers as Record<string, string>)).toMatchObject({
    type: 'desk.test',
    data: { desk: 'https://sla.example.com' },
  })
})

test('without a secret, makes one and prints it, so that the receiver can check', async () => {
  const { port, received } = await receiver()
  const env = { WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${port}` }
  const { stdout } = await runAsync('webhook-test', [`http://127.0.0.1:${port}/`], env)
  const secret = /^webhook:test: Signed with a new secret: (whsec_\S+)\n/.exec(stdout)?.[1] ?? ''
  const [got] = received
  expect(new Webhook(secret).verify(got?.body ?? '', got?.headers as Record<string, string>)).toBeTruthy()
})

test('does not reach into the network of the desk', async () => {
  const { port, connections } = await receiver()
  const args = [`https://127.0.0.1:${port}/`, '--secret', SECRET]
  expect(await runAsync('webhook-test', args, {})).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'webhook:test: 127.0.0.1 is not on the public internet. If it may receive webhooks, add its host:port to WEBHOOK_ALLOWED_ADDRESSES.\n',
  })
  expect(connections()).toBe(0)
})

test('says how long a receiver asks to wait', async () => {
  const { port } = await receiver((response) => response.writeHead(503, { 'retry-after': '60' }).end('busy'))
  const env = { WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${port}` }
  const args = [`http://127.0.0.1:${port}/`, '--secret', SECRET]
  expect(await runAsync('webhook-test', args, env)).toMatchObject({
    status: 1,
    stderr: 'webhook:test: Not delivered. Answered 503. It wrote: “busy”. It asks to wait 60 seconds.\n',
  })
})

test.each([
  [[], 'The address is missing. Write where to send the test event.'],
  [['a', 'b'], 'Write one address. Each test event goes to one receiver.'],
  [['hooks.example.com'], '"hooks.example.com" is not a web address.'],
  [['https://hooks.example.com/', '--secret', 'whsec_short'], '--secret is not a webhook secret.'],
])('%j is a command line that is wrong', async (args, says) => {
  const { status, stderr } = await runAsync('webhook-test', args, {})
  expect(status).toBe(2)
  expect(stderr).toContain(`webhook:test: ${says}`)
  expect(stderr).not.toContain('whsec_short')
})
