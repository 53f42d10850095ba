import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

type Received = { method: string; path: string; headers: IncomingMessage['headers']; body: string }

/** A receiver of webhooks on the loopback, for the length of a test. `connections` counts whoever reached it at all. */
export async function receiver(
  answer: (response: ServerResponse) => void = (response) => response.end('ok'),
  { host = '127.0.0.1', tls }: { host?: string; tls?: { key: string; cert: string } } = {},
) {
  const received: Received[] = []
  let connections = 0
  const listener: RequestListener = (request, response) => {
    text(request).then(
      (body) => {
        received.push({ method: `${request.method}`, path: `${request.url}`, headers: request.headers, body })
        answer(response)
      },
      () => undefined,
    )
  }
  const server: Server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((done) => server.listen(0, host, done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, received, connections: () => connections }
}
