import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'

/** Someone whom the provider knows, by the name that they sign in with there. */
export type ProviderAccount = {
  email?: string
  email_verified?: boolean
  name?: string
  groups?: string[]
}

/** A real OpenID provider on loopback. */
export type IdentityProvider = {
  issuer: string
  accounts: Map<string, ProviderAccount>
  stop: () => Promise<void>
}

export const CLIENT = { id: 'sla-desk', secret: 'the-secret-of-the-desk-at-the-provider' }

/**
 * Starts an OpenID provider (oidc-provider) that knows the desk. Its own forms take any password.
 * @param desk the origin of the desk: "http://127.0.0.1:4000"
 */
export async function startIdentityProvider(port: number, desk: string): Promise<IdentityProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const accounts = new Map<string, ProviderAccount>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${desk}/console/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: async (_, id) => {
      const account = accounts.get(id)
      if (account === undefined) return undefined
      return { accountId: id, claims: async () => ({ sub: id, ...account }) }
    },
    pkce: { required: () => true },
    cookies: { keys: ['of-the-tests'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  const server: Server = createServer(provider.callback())
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    accounts,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A browser's cookies, for all hosts of loopback alike: only the port tells them apart, which cookies do not know. */
export class Browser {
  readonly #cookies = new Map<string, string>()

  /** Asks one address, without going on to the next. */
  async ask(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      headers: { cookie: this.cookieHeader() },
      redirect: 'manual',
    })
    this.keep(response.headers)
    return response
  }

  /** Keeps what an answer has set. */
  keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (/max-age=0(?:;|$)/i.test(cookie) || /expires=Thu, 01 Jan 1970/i.test(cookie))
        this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Signs in at the provider from its address on, and consents; where it leads back to. */
  async signInAt(authorization: string, login: string): Promise<string> {
    let url = authorization
    for (let step = 0; step < 12; step += 1) {
      const response = await this.ask(url)
      const location = response.headers.get('location')
      if (location !== null) {
        const next = new URL(location, url).href
        if (next.includes('/console/auth/callback/')) return next
        url = next
        continue
      }
      const page = await response.text()
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
      if (action === undefined || prompt === undefined)
        throw new Error(`no form: ${response.status} ${page.slice(0, 400)}`)
      const sent = await this.ask(new URL(action, url).href, { prompt, login, password: 'any' })
      url = new URL(sent.headers.get('location') ?? '', url).href
    }
    throw new Error('the provider leads nowhere')
  }
}
