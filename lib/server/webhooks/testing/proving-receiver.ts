import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

type Event = { id: string; type: string; timestamp: string; data: Record<string, unknown> }
type Delivery = { body: string; headers: Record<string, string> }

/**
 * A system that gets webhooks, on the loopback: it checks what it gets with the library of Standard Webhooks, answers
 * challenges, and keeps the rest. `answer` is how it answers events.
 */
export async function startProvingReceiver() {
  const state = {
    secrets: [] as string[],
    answer: (response: ServerResponse) => void response.end('ok'),
    events: [] as Event[],
    deliveries: [] as Delivery[],
  }
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const headers = plain(request.headers)
      state.deliveries.push({ body, headers })
      const event = verified(body, headers, state.secrets)
      if (event === null) return response.writeHead(401).end()
      if (event.type === 'webhook.challenge') return response.end(`${event.data.challenge}`)
      state.events.push({ ...event, id: headers['webhook-id'] ?? '' })
      return state.answer(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, state, close: () => server.close() }
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`]))
}

function verified(body: string, headers: Record<string, string>, secrets: readonly string[]): Event | null {
  for (const secret of secrets)
    try {
      return new Webhook(secret).verify(body, headers) as Event
    } catch {
      // The next one.
    }
  return null
}
