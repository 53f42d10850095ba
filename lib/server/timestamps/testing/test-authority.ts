import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

/** A timestamp authority on loopback, whose answers OpenSSL makes. */
export type TestAuthority = {
  url: string
  /** Path of its root certificate, for `openssl ts -verify -CAfile`. */
  root: string
  /** How often it was asked. */
  asked: () => number
  /** Its answer to a query (TimeStampReq, DER). */
  answer: (query: Uint8Array) => Buffer
  stop: () => Promise<void>
}

/** What `openssl ts -reply` needs; the policy is in the arc for examples. */
const CONFIGURATION = (folder: string) => `
[tsa]
default_tsa = authority
[authority]
serial = ${folder}/serial
signer_digest = sha256
default_policy = 2.999.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
`

/**
 * Starts an authority with a root and a certificate for timestamps of its own.
 * @param port of loopback; 0 for one that is free
 */
export async function startTestAuthority(port = 0): Promise<TestAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-tsa-'))
  const at = (name: string) => join(folder, name)
  writeFileSync(at('tsa.cnf'), CONFIGURATION(folder))
  writeFileSync(at('serial'), '01')
  const key = ['-newkey', 'rsa:2048', '-nodes']
  openssl([
    'req',
    '-x509',
    ...key,
    '-subj',
    '/CN=Root of a test authority',
    '-keyout',
    at('root.key'),
    '-out',
    at('root.pem'),
  ])
  openssl([
    'req',
    ...key,
    '-subj',
    '/CN=Test timestamp authority',
    '-keyout',
    at('tsa.key'),
    '-out',
    at('tsa.csr'),
  ])
  openssl([
    ...[
      'x509',
      '-req',
      '-in',
      at('tsa.csr'),
      '-CA',
      at('root.pem'),
      '-CAkey',
      at('root.key'),
      '-CAcreateserial',
    ],
    ...['-days', '30', '-extfile', at('tsa.cnf'), '-extensions', 'stamp', '-out', at('tsa.pem')],
  ])
  let asked = 0
  const answer = (query: Uint8Array) => {
    writeFileSync(at('query.tsq'), query)
    openssl([
      ...['ts', '-reply', '-config', at('tsa.cnf'), '-queryfile', at('query.tsq')],
      ...[
        '-signer',
        at('tsa.pem'),
        '-inkey',
        at('tsa.key'),
        '-chain',
        at('root.pem'),
        '-out',
        at('reply.tsr'),
      ],
    ])
    return readFileSync(at('reply.tsr'))
  }
  const { url, stop } = await startServer((request, response) => {
    asked += 1
    void buffer(request).then((query) => {
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' })
      response.end(answer(query))
    })
  }, port)
  return {
    url,
    root: at('root.pem'),
    asked: () => asked,
    answer,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A server on loopback, to stand in for an authority that does not do as it should. */
export async function startServer(
  listener: RequestListener,
  port = 0,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What OpenSSL says of a timestamp of some bytes: an answer (`-in`), or the token alone (`-token_in`). */
export function verifiedByOpenssl(
  data: Uint8Array,
  timestamp: Uint8Array,
  root: string,
  form: 'answer' | 'token' = 'answer',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-tsr-'))
  const [file, stamp] = [join(folder, 'content'), join(folder, 'stamp')]
  writeFileSync(file, data)
  writeFileSync(stamp, timestamp)
  const { stdout, stderr } = spawnSync(
    'openssl',
    [
      'ts',
      '-verify',
      '-data',
      file,
      '-in',
      stamp,
      ...(form === 'token' ? ['-token_in'] : []),
      '-CAfile',
      root,
    ],
    { encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  return `${stdout}${stderr}`
}

function openssl(args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' })
}
