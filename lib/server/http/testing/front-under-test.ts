import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { trustProxies } from '../../platform/trusted-proxy.ts'
import type { FrontOptions } from '../front/front-options.ts'
import { createFrontServer } from '../front/front-server.ts'

/** A route whose answers a test gives when it likes. */
export class HeldRoute {
  /** The requests that have reached it and are not answered, with what answers them. */
  readonly held: { url: string; answer: (body?: string) => void }[] = []
  /** The addresses that have reached it at all. */
  readonly started: string[] = []

  readonly handler = (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? ''
    this.started.push(url)
    return new Promise((resolve) => {
      const answer = (body = url) => {
        response.setHeader('Content-Type', 'text/plain')
        response.end(body)
        resolve()
      }
      this.held.push({ url, answer })
    })
  }

  /** Answers all that is held, and what comes after, until nothing comes. */
  async answerAll(): Promise<void> {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      while (this.held.length > 0) {
        this.held.shift()?.answer()
        quiet = 0
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** A front on a free port of loopback; what is not given takes everything for a route of its own and keeps nothing. */
export async function startFront(options: Partial<FrontOptions> & Pick<FrontOptions, 'handler'>) {
  const server = createFrontServer({
    routeKind: () => 'handler',
    kept: () => undefined,
    stored: () => null,
    insteadOf: () => null,
    notFound: () => undefined,
    readiness: () => ({ status: 200, body: Buffer.from('{"status":"ready"}') }),
    asReadingPage: () => null,
    bodyLimits: new Map([
      [
        '/files',
        {
          size: 20_016_384,
          discarded: 64_000_000,
          refusal: REFUSALS.fileTooLarge,
          busy: REFUSALS.overloaded,
        },
      ],
    ]),
    host: 'sla.example.com',
    trusts: trustProxies([]),
    onProxyFault: () => undefined,
    onCrowded: () => undefined,
    onError: () => undefined,
    ...options,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { server, port, address: `http://127.0.0.1:${port}`, stop }
}

/** A connection on which a test writes bytes of its own. */
export class RawConnection {
  readonly socket: Socket
  received = ''

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1')
    this.socket.setEncoding('latin1').on('data', (text: string) => {
      this.received += text
    })
    this.socket.on('error', () => undefined)
  }

  /** GET requests for these addresses in one packet. */
  pipeline(urls: readonly string[], headers = ''): this {
    this.socket.write(urls.map((url) => `GET ${url} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`).join(''))
    return this
  }

  /** The statuses answered so far, in order. */
  get statuses(): number[] {
    return [...this.received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
  }
}
