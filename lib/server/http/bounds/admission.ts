import type { Refusal } from '#lib/domain/errors/refusals.ts'
import { REFUSALS } from '#lib/domain/errors/refusals.ts'
import { announcedLength, type FrontRequest } from '../request/front-request.ts'
import { connectionOf } from './connection.ts'
import type { Newcomers } from './newcomers.ts'
import { type TurnLimits, Turns } from './turns.ts'
import { type Pace, watchPace } from './upload-pace.ts'

/** How much work there may be at once. */
export type AdmissionLimits = {
  /** Requests that are not answered from memory, in flight on one connection. */
  byConnection: number
  /** Of one client, requests that wait for what is not at hand and need no turn. */
  awaitedByClient: number
  dynamic: TurnLimits
  uploads: TurnLimits
  /** The largest body that needs no place of its own, in bytes. */
  smallBody: number
  pace: Pace
  /** How long work may keep its turn after its connection has ended, in milliseconds. */
  afterClose: number
}

/** A request that asks to be let in. */
export type Entrant = {
  request: FrontRequest
  /** Null where many may stand behind one address. */
  client: string | null
  /** Tells a client that waits with its body to go on. */
  goOn: () => void
  /** `done` is to be called when the work is over, whether the client has read the answer or not. */
  start: (done: () => void) => void
  refuse: (refusal: Refusal) => void
}

/**
 * Lets requests in to the routes: few at a time, in turns by client, a body with a place of its own. What belongs to a
 * closed connection is never started.
 */
export class Admission {
  readonly #limits: AdmissionLimits
  readonly #newcomers: Newcomers
  readonly #dynamic: Turns
  readonly #uploads: Turns
  /** How many requests of each client wait without a turn. */
  readonly #awaited = new Map<string, number>()

  constructor(limits: AdmissionLimits, newcomers: Newcomers) {
    this.#limits = limits
    this.#newcomers = newcomers
    this.#dynamic = new Turns(limits.dynamic)
    this.#uploads = new Turns(limits.uploads)
  }

  /**
   * Counts a request that waits for what is not at hand, such as a document that is being made, and needs no turn. Of one
   * connection it counts as what a route answers.
   * @param client null where many may stand behind one address
   * @returns to be called once it waits no longer; null where there are too many already
   */
  await({ socket }: Pick<FrontRequest, 'socket'>, client: string | null): (() => void) | null {
    const connection = connectionOf(socket)
    const others = client === null ? 0 : (this.#awaited.get(client) ?? 0)
    if (connection.dynamic >= this.#limits.byConnection || others >= this.#limits.awaitedByClient) return null
    connection.dynamic += 1
    if (client !== null) this.#awaited.set(client, others + 1)
    return () => {
      connection.dynamic -= 1
      if (client === null) return
      const left = (this.#awaited.get(client) ?? 1) - 1
      if (left === 0) this.#awaited.delete(client)
      else this.#awaited.set(client, left)
    }
  }

  /** @returns to be called once the request is answered */
  admit(entrant: Entrant): () => void {
    const connection = connectionOf(entrant.request.socket)
    if (connection.dynamic >= this.#limits.byConnection) {
      entrant.refuse(REFUSALS.overloaded)
      return () => undefined
    }
    connection.dynamic += 1
    let leave: () => void = () => undefined
    let isOver = false
    const over = () => {
      if (isOver) return
      isOver = true
      connection.dynamic -= 1
      forget()
      leave()
    }
    const forget = connection.whenClosed(over)
    const wait = (turns: Turns, start: Entrant['start'], busy: Refusal) => {
      if (isOver) return
      leave = turns.take(entrant.client, {
        start: (done) => {
          // Work that nobody reads ends by itself; should it not, its place is not lost.
          connection.whenClosed(() => setTimeout(done, this.#limits.afterClose).unref())
          start(done)
        },
        refuse: () => entrant.refuse(busy),
      })
    }
    const { request, goOn, start } = entrant
    const length = announcedLength(request)
    const isLarge = length > this.#limits.smallBody || request.headers['transfer-encoding'] !== undefined
    const inTurn: Entrant['start'] = (done) =>
      this.#newcomers.letIn(() => {
        if (isOver) done()
        else start(done)
      })
    const taken = () => wait(this.#dynamic, inTurn, REFUSALS.overloaded)
    if (isLarge) wait(this.#uploads, (done) => this.#receive(entrant, done), request.bodyLimit.busy)
    else if (length === 0) taken()
    else {
      // A body that never comes must not hold a turn.
      request.whenReceived(taken)
      goOn()
    }
    return over
  }

  #receive({ request, goOn, start, refuse }: Entrant, done: () => void): void {
    const stopWatching = watchPace(
      request,
      this.#limits.pace,
      () => this.#uploads.areAwaited,
      () => {
        refuse(REFUSALS.bodyTooSlow)
        done()
      },
    )
    goOn()
    start(() => {
      stopWatching()
      done()
    })
  }
}
