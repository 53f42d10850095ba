/** How many may be under way and how many may wait; of one client, and in all. */
export type TurnLimits = {
  atOnce: number
  atOnceByClient: number
  waiting: number
  waitingByClient: number
  /** How long one may wait, in milliseconds. */
  patience: number
  /** Up to so many start at once; further ones only while the process has time for them. */
  unpaced: number
}

/** Something to be done in its turn. `done` is to be called once it is over. */
type Task = { start: (done: () => void) => void; refuse: () => void }
type Waiting = Task & { timer: NodeJS.Timeout }
type Line = { client: string; running: number; waiting: Waiting[]; lastTurn: number }

/** Whoever is not to be bound by address. */
const UNKNOWN = ''
const PAUSE = 20
const LATE = 10

/**
 * Turns by client: next is whoever has not had one for longest, however many others wait behind one address. What takes the processor
 * gets no quicker by being begun together, and holds up what is quick; what waits for a disk or a database does. So past
 * a few, one more is started only when a timer came in time.
 */
export class Turns {
  readonly #limits: TurnLimits
  readonly #lines = new Map<string, Line>()
  #running = 0
  #waiting = 0
  #turn = 0
  #pause: NodeJS.Timeout | undefined

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** Whether anyone waits for a turn. */
  get areAwaited(): boolean {
    return this.#waiting > 0
  }

  /**
   * Starts a task at once or in its turn, or refuses it: at once where too many wait, or when it has waited too long.
   * @param client null for one that is not known; only the bounds in all hold for it
   * @returns takes the task out of its line, if it still waits
   */
  take(client: string | null, task: Task): () => void {
    const line = this.#lines.get(client ?? UNKNOWN) ?? {
      client: client ?? UNKNOWN,
      running: 0,
      waiting: [],
      lastTurn: 0,
    }
    const mostWaiting = client === null ? this.#limits.waiting : this.#limits.waitingByClient
    if (this.#waiting >= this.#limits.waiting || line.waiting.length >= mostWaiting) {
      task.refuse()
      return () => undefined
    }
    this.#lines.set(client ?? UNKNOWN, line)
    const waiting: Waiting = {
      ...task,
      timer: setTimeout(() => {
        if (this.#leave(line, waiting)) task.refuse()
      }, this.#limits.patience).unref(),
    }
    line.waiting.push(waiting)
    this.#waiting += 1
    this.#startSome()
    return () => void this.#leave(line, waiting)
  }

  #leave(line: Line, waiting: Waiting): boolean {
    const at = line.waiting.indexOf(waiting)
    if (at === -1) return false
    line.waiting.splice(at, 1)
    this.#waiting -= 1
    clearTimeout(waiting.timer)
    this.#forget(line)
    return true
  }

  #startSome(): void {
    const { unpaced, atOnce } = this.#limits
    while (this.#running < Math.min(unpaced, atOnce) && this.#startNext());
    const mayBeMore = this.#waiting > 0 && this.#running < atOnce
    if (mayBeMore && this.#pause === undefined) this.#startWhenQuiet()
  }

  #startWhenQuiet(): void {
    const due = performance.now() + PAUSE
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      if (performance.now() - due < LATE && this.#running < this.#limits.atOnce) this.#startNext()
      this.#startSome()
    }, PAUSE).unref()
  }

  #startNext(): boolean {
    let next: Line | undefined
    for (const line of this.#lines.values())
      if (this.#mayStart(line) && (next === undefined || line.lastTurn < next.lastTurn)) next = line
    const [waiting] = next?.waiting ?? []
    if (next === undefined || waiting === undefined) return false
    // Counted first: a line that is empty for a moment is not to be forgotten.
    this.#running += 1
    next.running += 1
    this.#turn += 1
    next.lastTurn = this.#turn
    this.#leave(next, waiting)
    this.#start(next, waiting)
    return true
  }

  #mayStart({ client, running, waiting }: Line): boolean {
    const most = client === UNKNOWN ? this.#limits.atOnce : this.#limits.atOnceByClient
    return waiting.length > 0 && running < most
  }

  #start(line: Line, task: Task): void {
    let over = false
    task.start(() => {
      if (over) return
      over = true
      line.running -= 1
      this.#running -= 1
      this.#forget(line)
      // Not at once: what came in meanwhile is to be looked at first.
      setImmediate(() => this.#startSome())
    })
  }

  #forget(line: Line): void {
    if (line.running === 0 && line.waiting.length === 0) this.#lines.delete(line.client)
  }
}
