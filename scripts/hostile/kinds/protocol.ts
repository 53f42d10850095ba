import { ADDRESSES } from '../addresses.ts'
import type { Attack, Kind } from '../attack.ts'
import type { Random } from '../random.ts'
import { requestText } from '../request-text.ts'

type Maker = (target: string, random: Random) => Buffer | string

/** Whole requests of an unusual form, each of which is owed an answer. */
const UNUSUAL: readonly Maker[] = [
  (target) => `GET ${target} HTTP/1.0\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n`,
  () => 'GET /health/live HTTP/1.0\r\n\r\n',
  (target) => requestText({ target, version: 'HTTP/1.0' }),
  (target) => requestText({ target: `http://desk.example${target}` }),
  (target) => requestText({ target: `http://attacker.example:1${target}` }),
  (target) => requestText({ method: 'OPTIONS', target: '*', headers: [['X-Target', target]] }),
  (target) =>
    requestText({
      target,
      headers: [
        ['Connection', 'Upgrade, HTTP2-Settings'],
        ['Upgrade', 'h2c'],
      ],
    }),
  (target) => requestText({ target, headers: [['Connection', 'close, Host, Content-Length']] }),
  (target) =>
    requestText({ target, headers: [['Transfer-Encoding', 'chunked']], body: '0\r\nX-Trailer: 1\r\n\r\n' }),
  (target) =>
    requestText({
      method: 'POST',
      target,
      headers: [['Transfer-Encoding', 'chunked']],
      body: '2;a=b\r\n{}\r\n0\r\n\r\n',
    }),
  (target) => requestText({ target, body: 'a body that nobody asked for' }),
]

/** What is no request: the server refuses it, or closes. */
const BROKEN: readonly Maker[] = [
  (target) => `GET ${target}\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\n\r\n`,
  (target) => `GET ${target} HTTP/9.9\r\nHost: a\r\n\r\n`,
  (target) => `get ${target} HTTP/1.1\r\nHost: a\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\nHost: a\n\n`,
  (target) => `GET  ${target}  HTTP/1.1\r\nHost: a\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost : a\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a\r\n folded: yes\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a\r\n: nameless\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a b\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n`,
  (target) => `POST ${target} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  (target) =>
    `POST ${target} HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x`,
  (target) => `POST ${target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
  (target) => `POST ${target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n`,
  (target) => `POST ${target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nnot a size\r\n`,
  (target) =>
    `POST ${target} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;${'e'.repeat(17_000)}\r\na\r\n0\r\n\r\n`,
  (target) => `GET ${target} HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(17_000)}\r\n\r\n`,
  (target) => `GET ${target}${'a'.repeat(17_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  () => `${'M'.repeat(20_000)} / HTTP/1.1\r\nHost: a\r\n\r\n`,
  () => 'CONNECT attacker.example:443 HTTP/1.1\r\nHost: attacker.example:443\r\n\r\n',
  () => 'GET attacker.example HTTP/1.1\r\nHost: a\r\n\r\n',
  () => 'GET /caf\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n',
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  // The beginning of a TLS handshake, as from a browser that was told "https".
  () => Buffer.from('16030100c8010000c40303', 'hex'),
  (_, random) => random.bytes(random.between(1, 2_000)),
  () => '\r\n\r\n\r\nQUIT\r\n',
]

/** Bytes that are not quite HTTP/1.1. */
export const protocol: Kind = {
  name: 'protocol',
  make: (random): Attack => {
    const target = random.pick(ADDRESSES)
    const isWhole = random.once(3)
    const bytes = Buffer.from(random.pick(isWhole ? UNUSUAL : BROKEN)(target, random) as string, 'latin1')
    const method = /^[A-Z]+/.exec(bytes.toString('latin1'))?.[0] ?? 'GET'
    // A half handshake says nothing more: the client gives up after a moment.
    const isCut = !isWhole && !/\r?\n\r?\n/.test(bytes.toString('latin1'))
    return {
      steps: isCut ? [bytes, { pause: 300 }] : [bytes],
      methods: [method],
      ends: isWhole ? 'answered' : isCut ? 'unread' : 'refused',
    }
  },
}
