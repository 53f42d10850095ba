import type { Socket } from 'node:net'
import { connectionOf } from './connection.ts'
import { Lines } from './lines.ts'
import type { Newcomers } from './newcomers.ts'

/**
 * So much is taken in of all connections together in one turn of the loop, in bytes; less while others connect. Besides, up to
 * 128 kB of each lies at hand, which costs no more than its copy.
 */
export const MOST_READ = 262_144
const MOST_READ_WHILE_CROWDED = 65_536
/** So many of those that were held are read on in a turn: what each has at hand. */
const MOST_RESUMED = 2
const MOST_RESUMED_WHILE_CROWDED = 1

/**
 * What may be read in one turn of the loop, of all connections together. Node reads up to 2 MB of each connection that has as much
 * to read in every turn, and takes one new connection in each: behind two hundred clients that send files as fast as they
 * are taken, refused ones too, a newcomer would wait for turns of a second. Beyond the bound a connection is held until
 * its turn, by address. What comes before the first request of a connection is never held.
 */
export class ReadingTurns {
  readonly #newcomers: Newcomers
  #arrived = 0
  #left = MOST_READ
  #turn: NodeJS.Immediate | undefined
  readonly #held = new Lines<Socket>()
  /** Those among them, each once. */
  readonly #isHeld = new WeakSet<Socket>()

  constructor(newcomers: Newcomers) {
    this.#newcomers = newcomers
  }

  /** Counts what is going to be read of a connection; false where there is no room for it in this turn. */
  takes(socket: Socket, bytes: number): boolean {
    if (connectionOf(socket).requests === 0) return true
    // Turns are told apart only as long as there is something to read.
    this.#turn ??= setImmediate(() => this.#nextTurn())
    if (this.#left < bytes) return false
    this.#left -= bytes
    return true
  }

  /** Has nothing more read on a connection until its turn. What is at hand has to be given back to it. */
  hold(socket: Socket): void {
    socket.pause()
    if (this.#isHeld.has(socket)) return
    this.#isHeld.add(socket)
    this.#held.push(connectionOf(socket).client, socket)
  }

  #nextTurn(): void {
    this.#turn = undefined
    const isCrowded = this.#newcomers.count !== this.#arrived
    this.#arrived = this.#newcomers.count
    this.#left = isCrowded ? MOST_READ_WHILE_CROWDED : MOST_READ
    let toResume = isCrowded ? MOST_RESUMED_WHILE_CROWDED : MOST_RESUMED
    while (toResume > 0 && !this.#held.isEmpty) if (this.#resume(this.#held.shift())) toResume -= 1
    if (!this.#held.isEmpty) this.#turn ??= setImmediate(() => this.#nextTurn())
  }

  /** False where the connection has ended meanwhile. */
  #resume(socket: Socket | undefined): boolean {
    if (socket === undefined) return false
    this.#isHeld.delete(socket)
    if (socket.destroyed) return false
    socket.resume()
    return true
  }
}
