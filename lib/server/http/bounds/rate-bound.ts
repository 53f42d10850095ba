/** Who is counted at once; above it the oldest are forgotten. */
const MOST_COUNTED = 10_000

/** What is left to whoever asks. `wait`: in how many whole seconds there is more; 0 where this one is allowed. */
export type Allowance = { left: number; resets: number; wait: number }

/** Counts how often somebody asks within a span that begins with their first question, and is over for all of it at once. */
export class RateBound {
  readonly #most: number
  readonly #span: number
  readonly #counted = new Map<string, { since: number; times: number }>()

  /**
   * @param most within one span
   * @param span milliseconds
   */
  constructor(most: number, span: number) {
    this.#most = most
    this.#span = span
  }

  /**
   * Counts one more question.
   * @param at milliseconds of a clock that never goes back
   */
  count(key: string, at: number): Allowance {
    const { since, times } = this.#oneMore(key, at)
    const resets = Math.ceil((since + this.#span - at) / 1000)
    return { left: Math.max(0, this.#most - times), resets, wait: times > this.#most ? resets : 0 }
  }

  #oneMore(key: string, at: number): { since: number; times: number } {
    const known = this.#counted.get(key)
    if (known !== undefined && at - known.since < this.#span) {
      known.times += 1
      return known
    }
    this.#counted.delete(key)
    const [oldest] = this.#counted.keys()
    if (oldest !== undefined && this.#counted.size >= MOST_COUNTED) this.#counted.delete(oldest)
    const first = { since: at, times: 1 }
    this.#counted.set(key, first)
    return first
  }
}
