import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, vi } from 'vitest'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { PersonRow } from '#lib/domain/console/people/view.ts'
import { PASSWORD } from '../../auth/testing/desk-people.ts'
import { Browser } from '../../auth/testing/identity-provider.ts'
import type { BuiltServer } from '../../testing/built-server.ts'

const SECRETS = { password: PASSWORD, repeated: PASSWORD }

/** A desk whose console is set up, asked as its pages ask it. */
export class ConsoleDesk {
  readonly #server: BuiltServer

  constructor(server: BuiltServer) {
    this.#server = server
  }

  /** As it calls itself: changes have to come from there. */
  get origin(): string {
    return `http://localhost:${this.#server.port}`
  }

  /** Asks for an address; with a body, as JSON from a page of the desk. */
  async ask(
    browser: Browser | null,
    path: string,
    {
      method = 'GET',
      body,
      headers = {},
    }: { method?: string; body?: object; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const own: Record<string, string> =
      body === undefined ? {} : { origin: this.origin, 'content-type': 'application/json' }
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie: browser?.cookieHeader() ?? '', ...own, ...headers },
      ...sent,
    })
    browser?.keep(response.headers)
    return response
  }

  /** Sets the console up; the browser of its administrator. */
  async setUp(email: string, name: string): Promise<Browser> {
    const { pathname } = new URL(await this.#server.setUpLink())
    return await this.#makeAccount(`${pathname}/now`, { email, name })
  }

  /** Has the administrator invite someone, who joins; their browser and their row on the list. */
  async join(admin: Browser, role: Role, name: string): Promise<{ browser: Browser; row: PersonRow }> {
    const email = `${role}@lumenary.example`
    const invited = await this.ask(admin, '/console/people/list', { method: 'POST', body: { email, role } })
    expect(invited.status).toBe(200)
    const row = (await invited.json()) as PersonRow
    const browser = await this.#makeAccount(`${await this.#acceptPath(email)}/now`, { name })
    return { browser, row }
  }

  /** Signs someone in who has an account; their browser. */
  async signIn(email: string): Promise<Browser> {
    return await this.#send('/console/sign-in/now', { email, password: PASSWORD })
  }

  async #acceptPath(email: string): Promise<string> {
    return await vi.waitFor(
      async () => {
        const path = await this.#pathIn(email)
        if (path === undefined) throw new Error('the invitation is not there yet')
        return path
      },
      { timeout: 60_000, interval: 500 },
    )
  }

  async #pathIn(email: string): Promise<string | undefined> {
    const outbox = join(this.#server.stateDirectory, 'outbox')
    const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : []
    for (const name of names) {
      const { to, text = '' } = await simpleParser(readFileSync(join(outbox, name)))
      if (JSON.stringify(to).includes(email)) return /\/console\/accept\/[\w-]+/.exec(text)?.[0]
    }
    return undefined
  }

  async #makeAccount(path: string, fields: Record<string, string>): Promise<Browser> {
    return await this.#send(path, { ...fields, ...SECRETS })
  }

  async #send(path: string, fields: Record<string, string>): Promise<Browser> {
    const browser = new Browser()
    const response = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.origin },
      body: new URLSearchParams(fields),
    })
    expect(response.status).toBe(303)
    browser.keep(response.headers)
    expect(browser.cookieHeader()).toContain('sla-desk.session=')
    return browser
  }
}
