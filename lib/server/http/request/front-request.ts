import { IncomingMessage } from 'node:http'
import { type BodyLimit, ORDINARY_BODY } from './body-limit.ts'

/**
 * A request that counts its body as it arrives. Past the limit nothing more is handed on, `onOverflow` is
 * called once, and the reader gets an error at the end: a cut body must never pass for a whole one.
 */
export class FrontRequest extends IncomingMessage {
  onOverflow: (() => void) | undefined
  bodyLimit: BodyLimit = ORDINARY_BODY
  /** True where the client waits with the body until it is told to go on. */
  expectsContinue = false
  #received = 0
  #overflowed = false
  #isWhole = false
  #onReceived: (() => void) | undefined

  /** Of the body, in bytes. */
  get received(): number {
    return this.#received
  }

  /** Calls `received` once the whole body is here, which it may be already. */
  whenReceived(received: () => void): void {
    if (this.#isWhole) received()
    else this.#onReceived = received
  }

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    if (chunk === null) {
      if (!this.#overflowed) {
        const more = super.push(null)
        this.#isWhole = true
        this.#onReceived?.()
        return more
      }
      this.destroy(new Error('The request body is too large.'))
      return false
    }
    this.#received += chunk.length
    if (this.#received <= this.bodyLimit.size) return super.push(chunk, encoding)
    this.#overflow()
    return true
  }

  #overflow(): void {
    if (!this.#overflowed) {
      this.#overflowed = true
      this.onOverflow?.()
    }
    if (this.#received > this.bodyLimit.discarded) this.destroy(new Error('The request body is too large.'))
  }
}

/** The length that the client announced, or 0 where it announced none. */
export function announcedLength(request: IncomingMessage): number {
  return Number(request.headers['content-length'] ?? 0)
}
