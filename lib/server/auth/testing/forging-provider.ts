import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { CLIENT } from './identity-provider.ts'

/** How a forged ID token differs from a right one. */
export type Forgery = {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  isSignedByOther?: boolean
  isMissing?: boolean
}

/** A provider that answers with whatever ID token a test wants; for all else it behaves. */
export type ForgingProvider = {
  issuer: string
  /** What the next token is like. `nonce`: as the desk asked for it. */
  next: { nonce: string; forgery: Forgery }
  stop: () => Promise<void>
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Starts it on a port of loopback. */
export async function startForgingProvider(port: number): Promise<ForgingProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const [own, other] = [pair(), pair()]
  const next: ForgingProvider['next'] = { nonce: '', forgery: {} }
  const json = (response: ServerResponse, body: object) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  const server = createServer((request, response) => {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return json(response, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          id_token_signing_alg_values_supported: ['RS256'],
        })
      case '/jwks':
        return json(response, {
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
        })
      default: {
        const { forgery, nonce } = next
        const key = forgery.isSignedByOther ? other.privateKey : own.privateKey
        const token = forgery.isMissing ? {} : { id_token: tokenOf(issuer, nonce, forgery, key) }
        return json(response, { access_token: 'a', token_type: 'Bearer', expires_in: 60, ...token })
      }
    }
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    next,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function tokenOf(issuer: string, nonce: string, { claims, header }: Forgery, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = { alg: 'RS256', kid: 'k', ...header }
  const text = `${part(head)}.${part({
    iss: issuer,
    aud: CLIENT.id,
    sub: 'mara',
    email: 'mara@lumenary.example',
    email_verified: true,
    groups: ['desk-legal'],
    nonce,
    iat: now,
    exp: now + 300,
    ...claims,
  })}`
  return `${text}.${head.alg === 'none' ? '' : createSign('sha256').update(text).sign(key, 'base64url')}`
}
