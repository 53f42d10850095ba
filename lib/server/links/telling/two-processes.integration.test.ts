import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LinkPage, MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import type { ReceiverSecret, ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { PASSWORD } from '../../auth/testing/desk-people.ts'
import { Browser } from '../../auth/testing/identity-provider.ts'
import { type Backend, startPostgres } from '../../db/testing/backends.ts'
import { type BuiltServer, isBuilt, startBuiltServer } from '../../testing/built-server.ts'
import { startProvingReceiver } from '../../webhooks/testing/proving-receiver.ts'

const ORIGIN = 'http://desk.lumenary.example'
const LIST = '/console/links/list'
const SYSTEMS = '/console/webhooks/list'
const PATIENCE = { timeout: 90_000, interval: 500 }

describe.skipIf(!isBuilt)('two processes on one PostgreSQL', () => {
  let backend: Backend
  let receiver: Awaited<ReturnType<typeof startProvingReceiver>>
  let servers: BuiltServer[] = []
  const admin = new Browser()

  const startAt = async (moment: string) => {
    await Promise.all(servers.map((server) => server.stop()))
    const settings = {
      DATABASE_URL: backend.settings.databaseUrl ?? '',
      SECRET_KEY: 'a-key-of-the-tests-that-nobody-else-uses-0123456789',
      PUBLIC_URL: ORIGIN,
      SLA_DESK_NOW: moment,
      WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${receiver.port}`,
    }
    servers = [await startBuiltServer(settings), await startBuiltServer(settings)]
  }
  const [one, two] = [() => servers[0]?.address ?? '', () => servers[1]?.address ?? '']

  beforeAll(async () => {
    receiver = await startProvingReceiver()
    backend = await startPostgres()
    await startAt('2026-11-28T12:00:00Z')
    const { pathname } = new URL((await servers[0]?.setUpLink()) ?? '')
    const account = {
      name: 'Ada Lind',
      email: 'ada@lumenary.example',
      password: PASSWORD,
      repeated: PASSWORD,
    }
    const answer = await fetch(`${one()}${pathname}/now`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: ORIGIN },
      body: new URLSearchParams(account),
    })
    admin.keep(answer.headers)
  })
  afterAll(async () => {
    receiver.close()
    await Promise.all(servers.map((server) => server.stop()))
    await backend?.stop()
  })

  const change = async <Answer>(path: string, method: string, body: object) => {
    const answer = await fetch(one() + path, {
      method,
      headers: { cookie: admin.cookieHeader(), origin: ORIGIN, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Answer
  }
  const read = async <Answer>(path: string) =>
    (await (await fetch(two() + path, { headers: { cookie: admin.cookieHeader() } })).json()) as Answer
  const steps = async (id: string) => (await read<LinkPage>(`${LIST}/${id}`)).history.map(({ step }) => step)

  test('warn of an end once, tell a system of it once, and note a late opening once', {
    timeout: 300_000,
  }, async () => {
    const system = { name: 'CRM', url: `http://127.0.0.1:${receiver.port}/hook`, types: ['link.expiring'] }
    const { id: connected, secret } = await change<ReceiverSecret>(SYSTEMS, 'POST', system)
    receiver.state.secrets.push(secret)
    await change(`${SYSTEMS}/${connected}/challenge`, 'POST', {})
    await vi.waitFor(
      async () => expect((await read<ReceiversFacts>(SYSTEMS)).receivers[0]?.state).toBe('live'),
      PATIENCE,
    )
    const text = linkText({ lastDay: '2026-12-28' })
    const [ending, revoked] = [
      await change<MadeLinkFacts>(LIST, 'POST', text),
      await change<MadeLinkFacts>(LIST, 'POST', { ...text, customer: 'Birch Lines' }),
    ]
    await change(`${LIST}/${revoked.id}`, 'DELETE', { reason: '' })

    await startAt('2026-12-23T08:00:00Z')
    await vi.waitFor(async () => expect(await steps(ending.id)).toEqual(['created', 'warned']), PATIENCE)
    await vi.waitFor(() => expect(receiver.state.events).toHaveLength(1), PATIENCE)
    expect(receiver.state.events).toMatchObject([
      { type: 'link.expiring', data: { link: ending.id, lastDay: '2026-12-28' } },
    ])
    const openings = await Promise.all(
      [one, two, one, two].map((address) =>
        fetch(`${address()}/for/${revoked.token}`, {
          headers: { 'user-agent': 'Mozilla/5.0 Chrome/141.0.0.0' },
        }),
      ),
    )
    expect(openings.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    await vi.waitFor(
      async () => expect(await steps(revoked.id)).toEqual(['created', 'revoked', 'late']),
      PATIENCE,
    )
    expect(await steps(ending.id)).toEqual(['created', 'warned'])
    expect(receiver.state.events).toHaveLength(1)
  })
})
