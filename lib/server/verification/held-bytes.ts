/** Of all files that are being received or inspected together, in bytes: eight of the largest. */
const MOST_HELD = 160_000_000

// Next evaluates a module several times in one process; its memory is one.
const KEY = Symbol.for('sla-desk.held-bytes')
const shared = globalThis as { [KEY]?: number }

/** What one request holds in memory. Every byte counts until `release`. */
export class HeldBytes {
  #held = 0

  /** Takes account of so many bytes more; false where the process holds as many as it may. */
  add(bytes: number): boolean {
    const all = shared[KEY] ?? 0
    if (all + bytes > MOST_HELD) return false
    shared[KEY] = all + bytes
    this.#held += bytes
    return true
  }

  release(): void {
    shared[KEY] = (shared[KEY] ?? 0) - this.#held
    this.#held = 0
  }
}
