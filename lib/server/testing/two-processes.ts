import { PASSWORD } from '../auth/testing/desk-people.ts'
import { Browser } from '../auth/testing/identity-provider.ts'
import { type Backend, startPostgres } from '../db/testing/backends.ts'
import { type BuiltServer, startBuiltServer } from './built-server.ts'

const ORIGIN = 'http://desk.lumenary.example'
const ACCOUNT = {
  name: 'Ada Lind',
  email: 'ada@lumenary.example',
  password: PASSWORD,
  repeated: PASSWORD,
}

/** Two processes of the built desk on one PostgreSQL, whose console is set up, as a load balancer would ask them. */
export class TwoProcesses {
  readonly one: BuiltServer
  readonly two: BuiltServer
  /** The browser of the administrator. */
  readonly admin = new Browser()
  readonly #backend: Backend
  #asked = 0

  private constructor(backend: Backend, one: BuiltServer, two: BuiltServer) {
    this.#backend = backend
    this.one = one
    this.two = two
  }

  static async start(more: Record<string, string> = {}): Promise<TwoProcesses> {
    const backend = await startPostgres()
    const settings = {
      DATABASE_URL: backend.settings.databaseUrl ?? '',
      SECRET_KEY: 'a-key-of-the-tests-that-nobody-else-uses-0123456789',
      PUBLIC_URL: ORIGIN,
      ...more,
    }
    const one = await startBuiltServer(settings)
    const two = await startBuiltServer(settings)
    const desk = new TwoProcesses(backend, one, two)
    const { pathname } = new URL(await one.setUpLink())
    const headers = { origin: ORIGIN }
    const answer = await fetch(`${one.address}${pathname}/now`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams(ACCOUNT),
    })
    desk.admin.keep(answer.headers)
    return desk
  }

  /** The one that was not asked last. */
  next(): BuiltServer {
    this.#asked += 1
    return this.#asked % 2 === 0 ? this.two : this.one
  }

  /** Changes something as the console's pages do, as the administrator. */
  async change(at: BuiltServer, path: string, method: string, body: object): Promise<Response> {
    return await fetch(at.address + path, {
      method,
      headers: { cookie: this.admin.cookieHeader(), origin: ORIGIN, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  /** What a query of the console answers the administrator. */
  async read<Facts>(at: BuiltServer, path: string): Promise<Facts> {
    const answer = await fetch(at.address + path, { headers: { cookie: this.admin.cookieHeader() } })
    if (!answer.ok) throw new Error(`${path} is answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Facts
  }

  async stop(): Promise<void> {
    await Promise.all([this.one.stop(), this.two.stop()])
    await this.#backend.stop()
  }
}
