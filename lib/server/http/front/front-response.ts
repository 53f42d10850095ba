import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import type { Reply } from '../response/refusal.ts'

type HeadArgument = string | OutgoingHttpHeaders | OutgoingHttpHeader[]
type Callback = (error?: Error | null) => void

/**
 * What a policy makes of an answer when its head is about to go out: let it through (the policy may
 * set headers and the status first), put a reply in its place, or gather its body, set headers once it is whole, and give
 * what goes out.
 */
export type Verdict =
  | { kind: 'through' }
  | { kind: 'replace'; reply: Reply }
  | { kind: 'gather'; whenWhole: (body: Buffer) => Buffer }

export type ResponsePolicy = (response: FrontResponse, status: number) => Verdict

/** Of an answer, in bytes: so much of it is taken before the client has read any. */
const MOST_UNREAD = 1_000_000

// What told of the body that a reply takes the place of.
const ABOUT_THE_BODY = /^(?:content-|transfer-encoding$|etag$|link$|vary$|last-modified$|x-nextjs-)/

/**
 * A response whose answer can still be judged after a route has made it. Without a policy it behaves as
 * Node's own. Node offers the `ServerResponse` option of createServer for such classes.
 */
export class FrontResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  policy: ResponsePolicy | undefined
  /** What goes out whatever the route, the policy or a reply in its place has set. */
  fixedHeaders: readonly (readonly [name: string, value: string])[] = []
  /** Called when the answer is complete, whether the client has read it or not. */
  onEnded: (() => void) | undefined
  #verdict: Verdict | undefined
  #gathered: Buffer[] = []
  #closed = false

  /** Answers in place of whatever is under way; later writes are dropped. Too late, it cuts the connection. */
  replace(reply: Reply): void {
    if (this.#closed) return
    if (this.headersSent) {
      this.destroy()
      return
    }
    for (const name of this.getHeaderNames()) if (ABOUT_THE_BODY.test(name)) this.removeHeader(name)
    for (const [name, value] of reply.headers) this.setHeader(name, value)
    this.setHeader('Content-Length', reply.body.length)
    this.#finish(reply.status, reply.body)
  }

  override writeHead(
    status: number,
    first?: HeadArgument,
    second?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    if (this.#closed || this.#deferred) return this
    if (this.policy && !this.#verdict) {
      this.statusCode = status
      this.#verdict = this.policy(this, status)
      if (this.#deferred) return this
    }
    const own = this.policy ? this.statusCode : status
    if (this.fixedHeaders.length === 0) return super.writeHead(own, first as string, second)
    this.#takeHeaders(typeof first === 'string' ? second : first)
    this.#setFixedHeaders()
    return super.writeHead(own)
  }

  override flushHeaders(): void {
    if (!this.#closed && !this.#judgedDeferred()) super.flushHeaders()
  }

  override setHeader(name: string, value: number | string | readonly string[]): this {
    return this.#closed ? this : super.setHeader(name, value)
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    if (!this.#closed && !this.#judgedDeferred()) {
      super.write(chunk, encoding as BufferEncoding, callback)
      // Whoever makes the answer does not wait for a client that reads slowly, and so is done with it soon.
      return this.writableLength < MOST_UNREAD
    }
    this.#gather(chunk, encoding)
    const done = typeof encoding === 'function' ? encoding : callback
    if (done) process.nextTick(done)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: () => void): this {
    if (this.#closed) return this
    if (!this.#judgedDeferred()) {
      super.end(chunk, encoding as BufferEncoding, callback)
      this.onEnded?.()
      return this
    }
    if (typeof chunk !== 'function') this.#gather(chunk, encoding)
    const done = [chunk, encoding, callback].find((argument) => typeof argument === 'function')
    if (done) this.once('finish', done as () => void)
    this.#conclude()
    return this
  }

  get #deferred(): boolean {
    return this.#verdict !== undefined && this.#verdict.kind !== 'through'
  }

  /** Has the head judged where that has not happened yet; true where the answer is held back. */
  #judgedDeferred(): boolean {
    if (this.policy && !this.#verdict) this.writeHead(this.statusCode)
    return this.#deferred
  }

  /** Those that come with the head would go out after those that are fixed. */
  #takeHeaders(given: OutgoingHttpHeaders | OutgoingHttpHeader[] = {}): void {
    const pairs = Array.isArray(given) ? pairsIn(given) : Object.entries(given)
    for (const [name, value] of pairs) if (value !== undefined) super.setHeader(name, value)
  }

  #setFixedHeaders(): void {
    if (this.headersSent) return
    for (const [name, value] of this.fixedHeaders) super.setHeader(name, value)
  }

  #gather(chunk: unknown, encoding: unknown): void {
    if (this.#verdict?.kind !== 'gather' || chunk === undefined || chunk === null) return
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk, encoding as BufferEncoding) : (chunk as Uint8Array)
    this.#gathered.push(Buffer.from(bytes))
  }

  #conclude(): void {
    if (this.#verdict?.kind === 'replace') {
      this.replace(this.#verdict.reply)
    } else if (this.#verdict?.kind === 'gather') {
      const body = this.#verdict.whenWhole(Buffer.concat(this.#gathered))
      this.#finish(this.statusCode, body)
    }
  }

  #finish(status: number, body: Buffer): void {
    this.#verdict = { kind: 'through' }
    this.policy = undefined
    this.#setFixedHeaders()
    super.writeHead(status)
    super.end(body)
    this.#closed = true
    this.onEnded?.()
  }
}

/** Names and values by turns, as `writeHead` takes them. */
function pairsIn(flat: readonly OutgoingHttpHeader[]): [string, OutgoingHttpHeader][] {
  return flat.flatMap((name, at): [string, OutgoingHttpHeader][] =>
    at % 2 === 0 ? [[String(name), flat[at + 1] ?? '']] : [],
  )
}
