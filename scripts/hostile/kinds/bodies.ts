import { gzipSync } from 'node:zlib'
import { ADDRESSES } from '../addresses.ts'
import type { Kind } from '../attack.ts'
import { requestText } from '../request-text.ts'

const ACTION_ID = 'a'.repeat(42)

const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain;charset=UTF-8',
  'text/x-component',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=edge',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/octet-stream',
  'nonsense',
] as const

const BODIES: readonly (Buffer | string)[] = [
  '{',
  'null',
  '[]',
  '{"sha256":null}',
  `{"sha256":"${'0'.repeat(64)}"}`,
  `{"sha256":"${'g'.repeat(64)}"}`,
  `{"sha256":"${'0'.repeat(64)}","sha256":"x","__proto__":{"x":1}}`,
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  `"${'\\u0000'.repeat(10_000)}"`,
  Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
  gzipSync(Buffer.alloc(5_000_000)),
  'a=1&a=2&__proto__=3&%',
  `--edge\r\nContent-Disposition: form-data; name="$ACTION_ID_${ACTION_ID}"\r\n\r\n\r\n--edge--\r\n`,
  '--edge\r\nContent-Disposition: form-data; name="1_$ACTION_REF_1"\r\n\r\n\r\n--edge--\r\n',
  '--edge\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1","$F2","$@3","$Q4"]\r\n--edge--\r\n',
  '--edge\r\nContent-Disposition: form-data\r\n\r\nnameless\r\n--edge--\r\n',
  '--edge\r\n\r\n',
  '--wrong\r\n\r\n--wrong--\r\n',
  Buffer.alloc(1_000_001, 0x20),
]

/** Bodies that no form and no client of the desk sends, at any address. */
export const bodies: Kind = {
  name: 'bodies',
  make: (random) => {
    const method = random.pick(['POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE'])
    const target = random.once(3) ? '/api/v1/verify' : random.pick(ADDRESSES)
    const body = random.pick(BODIES)
    const isChunked = random.once(4)
    const headers: [string, string][] = [['Content-Type', random.pick(TYPES)]]
    if (random.once(4)) headers.push(['Next-Action', random.pick([ACTION_ID, 'x', '', '../a'])])
    if (random.once(10)) headers.push(['Content-Encoding', 'gzip'])
    if (isChunked) headers.push(['Transfer-Encoding', 'chunked'])
    const sent = isChunked ? chunked(Buffer.from(body)) : body
    return {
      steps: [requestText({ method, target, headers, body: sent })],
      methods: [method],
      // What is past the limit is refused while it is still being sent; the answer may be lost with the connection.
      ends: body.length > 1_000_000 ? 'refused' : 'answered',
    }
  },
}

function chunked(body: Buffer): Buffer {
  const size = Buffer.from(`${body.length.toString(16)}\r\n`)
  return Buffer.concat([size, body, Buffer.from('\r\n0\r\n\r\n')])
}
