import type { Socket } from 'node:net'

let uses = 0

/** What is under way on one connection. */
export class Connection {
  readonly socket: Socket
  /** Whose it is, as far as its address tells. */
  client = ''
  /** Requests that are not answered yet, and all there have been. */
  unanswered = 0
  requests = 0
  /** When it was opened, asked on or answered on last, in the order of all connections. */
  lastUse = ++uses
  /** Of them, those that are not answered from memory. */
  dynamic = 0
  readonly #whenClosed = new Set<() => void>()

  constructor(socket: Socket) {
    this.socket = socket
    socket.once('close', () => {
      for (const tell of this.#whenClosed) tell()
    })
  }

  get isIdle(): boolean {
    return this.unanswered === 0
  }

  /** Counts a request that has come. */
  asked(): void {
    this.requests += 1
    this.unanswered += 1
    this.lastUse = ++uses
  }

  /** Counts one whose answer is over. */
  answered(): void {
    this.unanswered -= 1
    this.lastUse = ++uses
  }

  /** Has `tell` called when the connection ends, unless the function given back is called first. */
  whenClosed(tell: () => void): () => void {
    this.#whenClosed.add(tell)
    return () => void this.#whenClosed.delete(tell)
  }
}

const connections = new WeakMap<Socket, Connection>()

/** The connection of a socket. */
export function connectionOf(socket: Socket): Connection {
  const known = connections.get(socket)
  if (known !== undefined) return known
  const connection = new Connection(socket)
  connections.set(socket, connection)
  return connection
}

/**
 * Ends a connection on which nothing has moved for the time of its timeout: one on which an answer waits to be read, or
 * on which nothing is asked any more. One whose answer is being made has to wait, however long.
 */
export function endIfStuck(socket: Socket): void {
  const { unanswered, requests } = connectionOf(socket)
  if (socket.writableLength > 0 || (requests > 0 && unanswered === 0)) socket.destroy()
}
