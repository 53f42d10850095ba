import { processShared } from '../../platform/process-shared.ts'

/** Of all files that are being received or inspected together, in bytes: eight of the largest. */
const MOST_HELD = 160_000_000

const all = processShared('upload-memory', () => ({ total: 0, holders: new Set<object>() }))

/** What one request holds in memory. Every byte counts until `release`. */
export class UploadMemory {
  #held = 0

  /**
   * Takes account of so many bytes more; false where the process holds as many as it may. The request that has been here
   * longest is never refused: else all that come at once would refuse each other.
   */
  add(bytes: number): boolean {
    all.holders.add(this)
    const [longest] = all.holders
    if (all.total + bytes > MOST_HELD && longest !== this) return false
    all.total += bytes
    this.#held += bytes
    return true
  }

  release(): void {
    all.total -= this.#held
    this.#held = 0
    all.holders.delete(this)
  }
}
