import { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'

/** What goes through the port: bytes of PostgreSQL's protocol, or null for the end of them. */
export type Frame = Uint8Array<ArrayBuffer> | null

type Done = (error?: Error) => void

/** A statement with a large parameter is one message, so that it is never split between two turns. */
const ROOM = 64 * 1_048_576

/**
 * A socket for `pg` whose other end is a database in a worker thread of this process.
 */
export class EmbeddedStream extends Duplex {
  readonly #port: MessagePort
  readonly #admit: () => void

  /** @param admit asked before anything is sent: what it throws ends the socket, and is what the question fails with */
  constructor(port: MessagePort, admit: () => void) {
    super({ readableHighWaterMark: ROOM, writableHighWaterMark: ROOM })
    this.#port = port
    this.#admit = admit
    port.on('message', (frame: Frame) => this.push(frame === null ? null : Buffer.from(frame.buffer)))
    port.on('close', () => this.destroy())
  }

  /** `pg` asks a socket to connect, and sets it up; there is nothing to wait for. */
  connect(): this {
    process.nextTick(() => {
      if (!this.destroyed) this.emit('connect')
    })
    return this
  }

  /** Ends it where the other end is gone: an error to whoever still wants something of it, and none to who has said goodbye. */
  lose(error: Error): void {
    this.destroy(this.writableEnded ? undefined : error)
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    this.#port.ref()
    return this
  }

  unref(): this {
    this.#port.unref()
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#send([chunk], done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.#send(
      chunks.map(({ chunk }) => chunk),
      done,
    )
  }

  override _final(done: () => void): void {
    this.#port.postMessage(null satisfies Frame)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port.close()
    done(error)
  }

  /** Copied, for `pg` uses its buffers again, and handed over. */
  #send(chunks: readonly Buffer[], done: Done): void {
    try {
      this.#admit()
    } catch (error) {
      done(error as Error)
      return
    }
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const chunk of chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    this.#port.postMessage(bytes satisfies Frame, [bytes.buffer])
    done()
  }
}
