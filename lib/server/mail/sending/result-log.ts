import type { Addressed, Result } from './result.ts'
import type { Unrecorded } from './unrecorded.ts'

/** Results are recorded together: each commit costs as much as sending does. */
const MOST_RESULTS = 50
const LONGEST_WAIT = 100

/** Records results fifty at a time or every 100 ms, one transaction after the other. */
export class ResultLog<Letter extends Addressed> {
  readonly #record: (results: readonly Result<Letter>[]) => Promise<void>
  readonly #unrecorded: Unrecorded<Letter>
  #results: Result<Letter>[] = []
  #recording = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  /** What recording failed with first; nothing is recorded after it. */
  failure: { error: unknown } | null = null

  constructor(record: (results: readonly Result<Letter>[]) => Promise<void>, unrecorded: Unrecorded<Letter>) {
    this.#record = record
    this.#unrecorded = unrecorded
  }

  /** Whether so much is unrecorded that nothing more may be begun. */
  get isFull(): boolean {
    return this.#unrecorded.isFull
  }

  /** Counts a mail that is being sent. */
  begin(): void {
    this.#unrecorded.add(1)
  }

  /** Takes back `begin`, for a mail of which there is nothing to record. */
  forget(): void {
    this.#unrecorded.add(-1)
  }

  conclude(result: Result<Letter>): void {
    this.#results.push(result)
    if (this.#results.length >= MOST_RESULTS) this.#flush()
    else this.#timer ??= setTimeout(() => this.#flush(), LONGEST_WAIT)
  }

  /** Records what is left. @throws what recording fails with */
  async end(): Promise<void> {
    this.#flush()
    await this.#recording
    if (this.failure !== null) throw this.failure.error
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const results = this.#results
    this.#results = []
    this.#recording = this.#recording.then(() => this.#recorded(results))
  }

  async #recorded(results: readonly Result<Letter>[]): Promise<void> {
    if (results.length === 0) return
    if (this.failure !== null) return this.#unrecorded.keep(results)
    try {
      await this.#record(results)
      this.#unrecorded.add(-results.length)
    } catch (error) {
      this.failure = { error }
      this.#unrecorded.keep(results)
    }
  }
}
