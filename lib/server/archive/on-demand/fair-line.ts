type Wish<Value> = {
  work: () => Promise<Value>
  /** How many requests of each asker wait for it. */
  askers: Map<string, number>
  hasBegun: boolean
  outcome: PromiseWithResolvers<Value>
}

/**
 * One piece of work at a time, with a turn for each asker in rotation: whoever asks for one thing waits for what is
 * being done, and then for one thing of each of the others at most, however much they have asked for. The same thing is done once for all who wait for it, and
 * not at all where everybody has left before its turn.
 */
export class FairLine<Value> {
  readonly #wishes = new Map<string, Wish<Value>>()
  /** What each asker waits for, in their order; whose turn is next stands first. */
  readonly #queues = new Map<string, Set<string>>()
  #isBusy = false
  #closed: Error | null = null

  /**
   * @param what the same name for the same work
   * @param signal aborted when the asker has left; work that has begun is finished all the same
   * @throws what `work` throws, or the reason of the signal
   */
  async run(who: string, what: string, work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
    signal.throwIfAborted()
    if (this.#closed !== null) throw this.#closed
    const wish = this.#wishFor(what, work)
    wish.askers.set(who, (wish.askers.get(who) ?? 0) + 1)
    if (!wish.hasBegun) this.#queues.set(who, (this.#queues.get(who) ?? new Set()).add(what))
    const left = Promise.withResolvers<never>()
    const leave = () => {
      this.#leave(who, what, wish)
      left.reject(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    this.#next()
    try {
      return await Promise.race([wish.outcome.promise, left.promise])
    } finally {
      signal.removeEventListener('abort', leave)
    }
  }

  /** Fails with `error` whoever waits, and whoever asks from now on; what has begun is finished. */
  close(error: Error): void {
    this.#closed = error
    this.#queues.clear()
    for (const { hasBegun, outcome } of this.#wishes.values()) if (!hasBegun) outcome.reject(error)
  }

  #wishFor(what: string, work: () => Promise<Value>): Wish<Value> {
    const known = this.#wishes.get(what)
    if (known !== undefined) return known
    const wish = { work, askers: new Map(), hasBegun: false, outcome: Promise.withResolvers<Value>() }
    // Whoever waits hears of a failure; where all have left, nobody does.
    wish.outcome.promise.catch(() => undefined)
    this.#wishes.set(what, wish)
    return wish
  }

  #leave(who: string, what: string, wish: Wish<Value>): void {
    const others = (wish.askers.get(who) ?? 1) - 1
    if (others > 0 || wish.hasBegun) {
      wish.askers.set(who, others)
      return
    }
    wish.askers.delete(who)
    this.#unqueue(who, what)
    if (wish.askers.size === 0) this.#wishes.delete(what)
  }

  #unqueue(who: string, what: string): void {
    const queue = this.#queues.get(who)
    queue?.delete(what)
    if (queue?.size === 0) this.#queues.delete(who)
  }

  #next(): void {
    const [turn] = this.#queues
    if (this.#isBusy || turn === undefined) return
    const [who, queue] = turn
    const [what] = queue
    const wish = what === undefined ? undefined : this.#wishes.get(what)
    if (what === undefined || wish === undefined) throw new RangeError('a queue holds what nobody waits for')
    wish.hasBegun = true
    for (const asker of wish.askers.keys()) this.#unqueue(asker, what)
    this.#isBusy = true
    void this.#do(who, what, wish)
  }

  async #do(who: string, what: string, wish: Wish<Value>): Promise<void> {
    try {
      wish.outcome.resolve(await wish.work())
    } catch (error) {
      wish.outcome.reject(error)
    }
    this.#wishes.delete(what)
    // Behind all others, those who came meanwhile too.
    const left = this.#queues.get(who)
    if (left !== undefined && this.#queues.delete(who)) this.#queues.set(who, left)
    this.#isBusy = false
    this.#next()
  }
}
