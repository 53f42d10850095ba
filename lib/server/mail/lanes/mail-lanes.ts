import { GaveWayError } from '../outcome.ts'
import { DomainPaces } from './domain-paces.ts'

/** As many mails as are sent at once; the mailer has as many connections. */
const LANES = 5
/** Of these, what domains that answer slowly take up between them, one each. */
const SLOW_LANES = 2
/** What a domain takes up that nothing is known of. */
const UNKNOWN_LANES = 2
/** So long a mail may keep others waiting that are more urgent, in milliseconds. */
const LONGEST_WAIT = 500
const ASK_AGAIN = 20

/**
 * Whether a mail may go to a domain now. `taken`: no, but soon; `slow`: when another slow one is done, which may take its
 * time; `left-alone`: the domain did not answer, so recently that it is not tried.
 */
export type Admission = 'free' | 'taken' | 'slow' | 'left-alone'

/** A mail that is being sent. */
export type Lane = {
  /** Aborted when others are to go first: the attempt ends, unless the text of the mail is on its way. */
  giveWay: AbortSignal
  /** The mail server is asked to take it from now on. */
  begin(): void
  /** Frees the lane. `isAnswered`: whether the mail was taken or refused; null where that was not waited for. */
  leave(isAnswered: boolean | null): void
}

type Taken = { domain: string; begunAt: number | null; isSlow: boolean; giveWay: AbortController }

/**
 * Who may be sent mail when: all that this process sends shares five lanes. The one mail server that takes it all may be held
 * up by other servers behind it, which nobody knows beforehand. So a domain that answers slowly takes one lane, all such
 * domains take two, and whoever turns out to be one above that gives way.
 */
export class MailLanes {
  readonly #paces = new DomainPaces()
  readonly #taken = new Set<Taken>()
  #urgent = 0

  /** Whether a mail may go there. Those that are not urgent leave free lanes to those that are and wait. */
  ask(domain: string, isUrgent: boolean, at = performance.now()): Admission {
    const pace = this.#paces.of(domain, at)
    if (pace === 'left-alone') return pace
    const isThere = this.#count((lane) => lane.domain === domain)
    if (pace === 'slow' && (isThere > 0 || this.#slow() >= SLOW_LANES)) return 'slow'
    if (pace === 'unknown' && isThere >= UNKNOWN_LANES) return 'taken'
    return this.#taken.size + (isUrgent ? 0 : this.#urgent) < LANES ? 'free' : 'taken'
  }

  isSlow(domain: string, at = performance.now()): boolean {
    return this.#paces.of(domain, at) === 'slow'
  }

  /** Takes the lane that `ask` has found free. */
  take(domain: string, at = performance.now()): Lane {
    const taken: Taken = {
      domain,
      begunAt: null,
      isSlow: this.isSlow(domain, at),
      giveWay: new AbortController(),
    }
    this.#taken.add(taken)
    let timer: NodeJS.Timeout | undefined
    return {
      giveWay: taken.giveWay.signal,
      begin: () => {
        taken.begunAt ??= performance.now()
        timer ??= setTimeout(() => this.#turnSlow(taken), this.#paces.slowFrom)
      },
      leave: (isAnswered) => {
        clearTimeout(timer)
        if (!this.#taken.delete(taken)) return
        const now = performance.now()
        const took = now - (taken.begunAt ?? now)
        if (isAnswered === true) this.#paces.noteAnswer(domain, took)
        // A connection that breaks at once is no server that hangs.
        else if (isAnswered === false && took >= this.#paces.slowFrom) this.#paces.noteHang(domain, took, now)
      },
    }
  }

  /**
   * Takes a lane for an urgent mail, before others: slow ones above their share make way for it.
   * @returns why it may not go soon, where it is so
   * @throws the reason of `signal` where that is aborted meanwhile
   */
  async enterUrgently(domain: string, signal: AbortSignal): Promise<Lane | 'slow' | 'left-alone'> {
    this.#urgent += 1
    try {
      for (;;) {
        signal.throwIfAborted()
        const said = this.ask(domain, true)
        if (said === 'free') return this.take(domain)
        if (said !== 'taken') return said
        this.#makeWay()
        await new Promise((done) => setTimeout(done, ASK_AGAIN))
      }
    } finally {
      this.#urgent -= 1
    }
  }

  #turnSlow(taken: Taken): void {
    if (!this.#taken.has(taken)) return
    this.#paces.noteWaiting(taken.domain, this.#paces.slowFrom)
    if (taken.isSlow) return
    if (this.#slow() >= SLOW_LANES) taken.giveWay.abort(new GaveWayError())
    taken.isSlow = true
  }

  /** While slow ones have their share, those that may be further ones are not waited for as long. */
  #makeWay(): void {
    if (this.#taken.size < LANES) return
    const now = performance.now()
    const [longest] = [...this.#taken]
      .filter(({ isSlow, begunAt }) => !isSlow && begunAt !== null && now - begunAt >= LONGEST_WAIT)
      .toSorted((a, b) => (a.begunAt ?? now) - (b.begunAt ?? now))
    if (longest === undefined) return
    this.#turnSlow(longest)
  }

  #slow(): number {
    return this.#count(({ isSlow }) => isSlow)
  }

  #count(which: (lane: Taken) => boolean): number {
    return [...this.#taken].filter(which).length
  }
}
