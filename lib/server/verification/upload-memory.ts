/** Of all files that are being received or inspected together, in bytes: eight of the largest. */
const MOST_HELD = 160_000_000

// Next evaluates a module several times in one process; its memory is one.
const KEY = Symbol.for('sla-desk.held-bytes')
type Shared = { total: number; holders: Set<object> }
const shared = globalThis as { [KEY]?: Shared }

/** What one request holds in memory. Every byte counts until `release`. */
export class UploadMemory {
  #held = 0

  get #shared(): Shared {
    shared[KEY] ??= { total: 0, holders: new Set() }
    return shared[KEY]
  }

  /**
   * Takes account of so many bytes more; false where the process holds as many as it may. The request that has been here
   * longest is never refused: else all that come at once would refuse each other.
   */
  add(bytes: number): boolean {
    const all = this.#shared
    all.holders.add(this)
    const [longest] = all.holders
    if (all.total + bytes > MOST_HELD && longest !== this) return false
    all.total += bytes
    this.#held += bytes
    return true
  }

  release(): void {
    this.#shared.total -= this.#held
    this.#held = 0
    this.#shared.holders.delete(this)
  }
}
