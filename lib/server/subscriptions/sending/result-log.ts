import type { Result } from './record-results.ts'

/** Results are recorded together: each commit costs as much as sending does. */
const MOST_RESULTS = 50
const LONGEST_WAIT = 100
/**
 * Mails that are under way or not recorded yet, of all jobs together: as many may be sent twice where this process is killed.
 * A slow database holds the lanes up at this.
 */
const MOST_UNCONCLUDED = 60
let unconcludedOfAll = 0

/** Records results fifty at a time or every 100 ms, one transaction after the other. */
export class ResultLog {
  readonly #record: (results: readonly Result[]) => Promise<void>
  #results: Result[] = []
  #unconcluded = 0
  #recording = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  /** What recording failed with first; nothing is recorded after it. */
  failure: { error: unknown } | null = null

  constructor(record: (results: readonly Result[]) => Promise<void>) {
    this.#record = record
  }

  /** Whether so much is unconcluded that nothing more may be begun. */
  get isFull(): boolean {
    return unconcludedOfAll >= MOST_UNCONCLUDED
  }

  /** Counts a mail that is being sent. */
  begin(): void {
    this.#count(1)
  }

  /** Takes back `begin`, for a mail of which there is nothing to record. */
  forget(): void {
    this.#count(-1)
  }

  conclude(result: Result): void {
    this.#results.push(result)
    if (this.#results.length >= MOST_RESULTS) this.#flush()
    else this.#timer ??= setTimeout(() => this.#flush(), LONGEST_WAIT)
  }

  /** Records what is left. @throws what recording fails with */
  async end(): Promise<void> {
    this.#flush()
    await this.#recording
    // What could not be recorded holds up no other job.
    this.#count(-this.#unconcluded)
    if (this.failure !== null) throw this.failure.error
  }

  #count(more: number): void {
    this.#unconcluded += more
    unconcludedOfAll += more
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const results = this.#results
    this.#results = []
    this.#recording = this.#recording.then(() => this.#recorded(results))
  }

  async #recorded(results: readonly Result[]): Promise<void> {
    if (results.length === 0 || this.failure !== null) return
    try {
      await this.#record(results)
      this.#count(-results.length)
    } catch (error) {
      this.failure = { error }
    }
  }
}
