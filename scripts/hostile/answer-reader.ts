import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** An answer as it came over the wire, its body in plain bytes. Names of headers are in lower case. */
export type Answer = { status: number; headers: ReadonlyMap<string, string>; body: Buffer }

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3})(?: |\r\n|$)/

/**
 * Reads the answers of one connection as their bytes arrive. Written for this run rather than taken from Node, which
 * accepts only the answers to requests that it sent itself.
 */
export class AnswerReader {
  readonly answers: Answer[] = []
  readonly #methods: readonly string[]
  #rest = Buffer.alloc(0)

  /** @param methods of the requests: an answer to HEAD has no body, whatever length it announces */
  constructor(methods: readonly string[]) {
    this.#methods = methods
  }

  /** @throws Error where the bytes are no answer */
  push(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk])
    while (this.#rest.length > 0 && this.#readOne(false));
  }

  /** To be called when the server has closed: an answer without a length ends here. Says whether one was cut off. */
  end(): { cut: boolean } {
    while (this.#rest.length > 0 && this.#readOne(true));
    return { cut: this.#rest.length > 0 }
  }

  #readOne(isClosed: boolean): boolean {
    const at = this.#rest.indexOf(END_OF_HEAD)
    if (at < 0) return false
    const [first = '', ...lines] = this.#rest.subarray(0, at).toString('latin1').split('\r\n')
    const status = Number(STATUS_LINE.exec(first)?.[1])
    if (Number.isNaN(status)) throw new Error(`not an answer: ${JSON.stringify(first.slice(0, 80))}`)
    const headers = new Map(lines.map(headerOf))
    const body = bodyOf(this.#rest.subarray(at + 4), headers, this.#hasBody(status), isClosed)
    if (body === undefined) return false
    this.#rest = this.#rest.subarray(at + 4 + body.taken)
    // "100 Continue" goes before the answer.
    if (status >= 200) this.answers.push({ status, headers, body: decoded(body.bytes, headers) })
    return true
  }

  #hasBody(status: number): boolean {
    const method = this.#methods[this.answers.length]
    return status >= 200 && status !== 204 && status !== 304 && method !== 'HEAD'
  }
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
}

type Body = { bytes: Buffer; taken: number }

/** The body at the beginning of some bytes; undefined while it is not all there. */
function bodyOf(
  bytes: Buffer,
  headers: ReadonlyMap<string, string>,
  hasBody: boolean,
  isClosed: boolean,
): Body | undefined {
  if (!hasBody) return { bytes: Buffer.alloc(0), taken: 0 }
  if (headers.get('transfer-encoding') === 'chunked') return chunks(bytes)
  const length = headers.get('content-length')
  if (length === undefined) return isClosed ? { bytes, taken: bytes.length } : undefined
  return bytes.length < Number(length)
    ? undefined
    : { bytes: bytes.subarray(0, Number(length)), taken: Number(length) }
}

function chunks(bytes: Buffer): Body | undefined {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at)
    if (end < 0) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16)
    if (Number.isNaN(size)) throw new Error('a chunk of the answer has no size')
    const next = end + 2 + size + 2
    if (bytes.length < next) return undefined
    if (size === 0) return { bytes: Buffer.concat(parts), taken: next }
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = next
  }
}

function decoded(body: Buffer, headers: ReadonlyMap<string, string>): Buffer {
  if (body.length === 0) return body
  const encoding = headers.get('content-encoding')
  if (encoding === 'gzip') return gunzipSync(body)
  return encoding === 'br' ? brotliDecompressSync(body) : body
}
