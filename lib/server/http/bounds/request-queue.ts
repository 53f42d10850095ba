import type { Socket } from 'node:net'
import { connectionOf } from './connection.ts'
import { Lines } from './lines.ts'
import type { Newcomers } from './newcomers.ts'

/** So much time goes to requests in one turn of the loop, in milliseconds. */
const BUDGET = 5

type Waiting = { socket: Socket; answer: () => void }

/**
 * Requests are heard at once while there is time for it. What a flood asks for waits for a turn of the loop, by address. Node
 * takes one connection in each turn: behind a thousand others with two requests each, refused or answered from memory as
 * they may be, a newcomer would wait for a thousand turns of a tenth of a second. So no turn is long, and while others connect
 * no more is heard in one than the first request of each new connection, and one further.
 */
export class RequestQueue {
  readonly #newcomers: Newcomers
  readonly #first = new Lines<Waiting>()
  readonly #further = new Lines<Waiting>()
  #spent = 0
  #arrived = 0
  #wasCrowded = false
  #turn: NodeJS.Immediate | undefined

  constructor(newcomers: Newcomers) {
    this.#newcomers = newcomers
  }

  /** Calls `answer` now or in its turn; never where the connection has ended by then. */
  take(socket: Socket, answer: () => void): void {
    const { requests, client } = connectionOf(socket)
    if (this.#areAwaited || this.#isCrowded || this.#spent >= BUDGET)
      (requests === 1 ? this.#first : this.#further).push(client, { socket, answer })
    else this.#hear({ socket, answer })
    // Turns are told apart only as long as there is something to answer.
    this.#turn ??= setImmediate(() => this.#nextTurn())
  }

  get #areAwaited(): boolean {
    return !this.#first.isEmpty || !this.#further.isEmpty
  }

  get #isCrowded(): boolean {
    return this.#wasCrowded || this.#newcomers.count !== this.#arrived
  }

  #nextTurn(): void {
    this.#turn = undefined
    this.#spent = 0
    this.#wasCrowded = this.#newcomers.count !== this.#arrived
    this.#arrived = this.#newcomers.count
    while (this.#spent < BUDGET && this.#hear(this.#first.shift()));
    this.#hear(this.#further.shift())
    while (!this.#wasCrowded && this.#spent < BUDGET && this.#hear(this.#further.shift()));
    // Whether others still connect is not known before the next one.
    if (this.#areAwaited || this.#wasCrowded) this.#turn ??= setImmediate(() => this.#nextTurn())
  }

  /** False where there is nothing to hear. */
  #hear(waiting: Waiting | undefined): boolean {
    if (waiting === undefined) return false
    if (waiting.socket.destroyed) return true
    const from = performance.now()
    waiting.answer()
    this.#spent += performance.now() - from
    return true
  }
}
