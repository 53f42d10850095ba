import type { Addressed, Result } from './result.ts'

/**
 * Mails that are under way or not recorded yet, of all jobs together: as many may be sent twice where this process is killed.
 * A slow database holds the lanes up at this.
 */
const MOST = 60

/**
 * What this process has sent and the database does not know of. What could not be recorded is kept, and nothing more is sent
 * before it is: a database that is read, but not written, as on a full disk, would have the same mails sent again and again.
 */
export class Unrecorded<Letter extends Addressed> {
  #count = 0
  #kept: Result<Letter>[] = []
  #recording: Promise<unknown> = Promise.resolve()

  /** Whether there is so much that nothing more may be begun. */
  get isFull(): boolean {
    return this.#count >= MOST
  }

  add(more: number): void {
    this.#count += more
  }

  /** Keeps what could not be recorded; it goes on counting. */
  keep(results: readonly Result<Letter>[]): void {
    this.#kept.push(...results)
  }

  /**
   * Records what was kept, in one call after the other.
   * @throws what recording fails with: it is kept further
   */
  async recordKept(record: (results: readonly Result<Letter>[]) => Promise<void>): Promise<void> {
    const recorded = this.#recording.then(async () => {
      const results = this.#kept
      if (results.length === 0) return
      await record(results)
      // Some may have been added meanwhile.
      this.#kept = this.#kept.slice(results.length)
      this.add(-results.length)
    })
    this.#recording = recorded.catch(() => undefined)
    await recorded
  }
}
