import type { Socket } from 'node:net'
import { connectionOf } from './connection.ts'
import type { Newcomers } from './newcomers.ts'

/**
 * So much time goes to requests in one turn of the loop, in milliseconds; less while others connect. Node takes one
 * connection in each turn, so whoever connects behind a thousand others waits a thousand of them.
 */
const QUIET = 5
const CROWDED = 0.5

type Waiting = { socket: Socket; answer: () => void }

/**
 * Requests are heard at once while there is time for it. What a flood asks for waits for a turn of the loop, by address, so
 * that no turn is long: a thousand connections with two requests each, refused or answered from memory as they may be, made
 * each turn a tenth of a second long. The first request of a connection is always heard at once.
 */
export class RequestQueue {
  readonly #newcomers: Newcomers
  /** By address: the one that was heard longest ago comes first. */
  readonly #lines = new Map<string, Waiting[]>()
  #spent = 0
  #arrived = 0
  #isCrowded = false
  #turn: NodeJS.Immediate | undefined

  constructor(newcomers: Newcomers) {
    this.#newcomers = newcomers
  }

  /** Calls `answer` now or in its turn; never where the connection has ended by then. */
  take(socket: Socket, answer: () => void): void {
    const connection = connectionOf(socket)
    if (connection.requests === 1 || (this.#lines.size === 0 && this.#hasTime)) {
      this.#hear(answer)
      return
    }
    const line = this.#lines.get(connection.client)
    if (line === undefined) this.#lines.set(connection.client, [{ socket, answer }])
    else line.push({ socket, answer })
    this.#turn ??= setImmediate(() => this.#nextTurn())
  }

  get #hasTime(): boolean {
    const crowded = this.#isCrowded || this.#newcomers.count !== this.#arrived
    return this.#spent < (crowded ? CROWDED : QUIET)
  }

  #hear(answer: () => void): void {
    const from = performance.now()
    // Turns are told apart only as long as there is something to answer.
    this.#turn ??= setImmediate(() => this.#nextTurn())
    answer()
    this.#spent += performance.now() - from
  }

  #nextTurn(): void {
    this.#turn = undefined
    this.#spent = 0
    this.#isCrowded = this.#newcomers.count !== this.#arrived
    this.#arrived = this.#newcomers.count
    while (this.#lines.size > 0 && this.#hasTime) this.#hearNext()
    // Whether others still connect is not known before the next one.
    if (this.#lines.size > 0 || this.#isCrowded) this.#turn ??= setImmediate(() => this.#nextTurn())
  }

  #hearNext(): void {
    const [[client, line] = ['', []]] = this.#lines
    const next = line.shift()
    this.#lines.delete(client)
    if (line.length > 0) this.#lines.set(client, line)
    if (next !== undefined && !next.socket.destroyed) this.#hear(next.answer)
  }
}
