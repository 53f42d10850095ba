import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ReceiverSecret, ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import type { Browser } from '../../auth/testing/identity-provider.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'
import { startProvingReceiver } from '../../webhooks/testing/proving-receiver.ts'
import { ConsoleDesk } from '../testing/console-desk.ts'

const LIST = '/console/webhooks/list'
const PATIENCE = { timeout: 60_000, interval: 500 }

describe.skipIf(!isBuilt)('systems that get events, on a running desk', () => {
  let server: BuiltServer
  let desk: ConsoleDesk
  let admin: Browser
  let receiver: Awaited<ReturnType<typeof startProvingReceiver>>
  beforeAll(async () => {
    receiver = await startProvingReceiver()
    server = await startBuiltServer({ WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${receiver.port}` })
    desk = new ConsoleDesk(server)
    admin = await desk.setUp('mara.lindt@lumenary.example', 'Mara Lindt')
  })
  afterAll(async () => {
    receiver.close()
    await server?.stop()
  })

  const send = async (path: string, body: object, method = 'POST') =>
    await desk.ask(admin, path, { method, body })
  const list = async () => (await (await desk.ask(admin, LIST)).json()) as ReceiversFacts
  const tries = async () => (await list()).receivers[0]?.tries.map(({ type, said }) => `${type}: ${said}`)

  test('one is added, proved, tried, given another secret, and removed', { timeout: 200_000 }, async () => {
    const asked = {
      name: 'CRM',
      url: `http://127.0.0.1:${receiver.port}/hook?key=inner`,
      types: ['link.opened'],
    }
    const added = await send(LIST, asked)
    const { id, secret } = (await added.json()) as ReceiverSecret
    expect([added.status, added.headers.get('cache-control'), secret.slice(0, 6)]).toEqual([
      200,
      'no-store',
      'whsec_',
    ])
    receiver.state.secrets.push(secret)
    const early = await send(`${LIST}/${id}/test`, {})
    expect([early.status, await early.text()]).toEqual([
      409,
      expect.stringContaining('Send the challenge first'),
    ])
    const challenged = (await (await send(`${LIST}/${id}/challenge`, {})).json()) as ReceiversFacts
    expect(challenged.receivers[0]?.state).toBe('challenged')
    await vi.waitFor(async () => expect((await list()).receivers[0]?.state).toBe('live'), PATIENCE)

    const tried = (await (await send(`${LIST}/${id}/test`, {})).json()) as ReceiversFacts
    expect(tried.receivers[0]?.waiting).toBe(1)
    await vi.waitFor(
      async () =>
        expect(await tries()).toEqual([
          'webhook.test: Answered 200.',
          'webhook.challenge: The challenge was answered.',
        ]),
      PATIENCE,
    )
    expect(receiver.state.events).toMatchObject([{ type: 'webhook.test' }])

    const next = (await (await send(`${LIST}/${id}/secret`, {})).json()) as ReceiverSecret
    expect(next.secret).not.toBe(secret)
    const [line] = (await list()).receivers
    expect(line).toMatchObject({
      name: 'CRM',
      host: `127.0.0.1:${receiver.port}`,
      bothUntil: expect.any(String),
    })
    expect(JSON.stringify(line)).not.toMatch(/inner|whsec_/)
    expect(((await (await send(`${LIST}/${id}`, {}, 'DELETE')).json()) as ReceiversFacts).receivers).toEqual(
      [],
    )
    expect((await send(`${LIST}/${id}/test`, {})).status).toBe(404)
    const said = JSON.stringify([...server.log, ...server.unstructured])
    for (const hidden of [secret, next.secret, 'key=inner']) expect(said).not.toContain(hidden)
  })
})
