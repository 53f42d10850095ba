import { write, writeSync } from 'node:fs'

/** So many bytes of lines wait while nothing can be written; what comes after is dropped. */
const MOST_WAITING = 1_000_000

/** When it is tried again: soon where a pipe is full, which its reader empties. In milliseconds. */
const SOON = 20
const LATER = 500

/** How often the last lines are tried when the process ends, a moment apart each time. */
const LAST_TRIALS = 10

/** What is being written when the process ends gets so long for it, in milliseconds: nothing tells that it is done. */
const LAST_WRITE = 50

/**
 * Lines to a file, a pipe or a terminal that may be full, slow or gone. Whoever writes never waits and never fails: lines wait
 * here for a while, and then they are dropped. At the end of the process, too, nothing is waited for long.
 */
export class LogOutput {
  readonly #fd: number
  readonly #onFault: (error: Error) => void
  readonly #onLost: (lines: number) => void
  #waiting: Buffer[] = []
  /** Of what waits and what is being written, in bytes. */
  #size = 0
  #isBusy = false
  #isWriting = false
  #hasReader = true
  #lost = 0

  /**
   * @param onFault told each time that something cannot be written, unless a pipe is full for the moment
   * @param onLost told how many lines were dropped, once lines can be written again
   */
  constructor(fd: number, onFault: (error: Error) => void, onLost: (lines: number) => void) {
    this.#fd = fd
    this.#onFault = onFault
    this.#onLost = onLost
  }

  write(line: string): void {
    if (!this.#hasReader) return
    const bytes = Buffer.from(line)
    if (this.#size + bytes.length > MOST_WAITING) {
      this.#lost += 1
      return
    }
    this.#waiting.push(bytes)
    this.#size += bytes.length
    if (this.#isBusy) return
    this.#isBusy = true
    // Lines of one turn go together: a process that ends in this turn finds all of them waiting, in their order.
    setImmediate(() => this.#writeSome())
  }

  /** Writes what waits before the process ends, as far as that can be done at once. */
  flush(): void {
    if (this.#isWriting) sleep(LAST_WRITE)
    let rest = this.#take()
    for (let trial = 0; trial < LAST_TRIALS && rest.length > 0 && this.#hasReader; trial += 1)
      try {
        rest = rest.subarray(writeSync(this.#fd, rest))
      } catch (error) {
        if (!isFull(error)) return
        sleep(SOON)
      }
  }

  #take(): Buffer {
    return Buffer.concat(this.#waiting.splice(0))
  }

  #writeSome(): void {
    const chunk = this.#take()
    this.#isBusy = chunk.length > 0
    if (!this.#isBusy) return
    this.#isWriting = true
    write(this.#fd, chunk, (error, written) => {
      this.#isWriting = false
      this.#size -= written ?? 0
      const rest = chunk.subarray(written ?? 0)
      if (rest.length > 0) this.#waiting.unshift(rest)
      if (error === null) this.#goOn()
      else this.#tryAgain(error)
    })
  }

  #goOn(): void {
    this.#isBusy = false
    const lost = this.#lost
    this.#lost = 0
    if (lost > 0) this.#onLost(lost)
    if (!this.#isBusy) this.#writeSome()
  }

  #tryAgain(error: Error): void {
    if (!isFull(error)) this.#onFault(error)
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') {
      this.#hasReader = false
      this.#waiting = []
      return
    }
    const again = () => {
      this.#isBusy = false
      this.#writeSome()
    }
    setTimeout(again, isFull(error) ? SOON : LATER).unref()
  }
}

/** Holds this thread, in milliseconds. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** Whether a pipe cannot take more for the moment. */
function isFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EAGAIN'
}
