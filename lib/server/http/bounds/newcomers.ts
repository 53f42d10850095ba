/** Work is put off for newcomers no longer than this, in milliseconds. */
const PATIENCE = 250

/**
 * Who has just connected is heard before work is begun. Node takes one connection in each turn of its loop, and a page that is made
 * in the same turn takes up to 160 ms: behind a hundred connections that others opened, even a request for what is in
 * memory would wait for as many pages.
 */
export class Newcomers {
  #arrived = 0
  readonly #putOff: (() => void)[] = []
  #deadline = 0
  #seen = -1

  /** How many connections there have been. */
  get count(): number {
    return this.#arrived
  }

  /** To be called at each new connection. */
  arrived(): void {
    this.#arrived += 1
  }

  /**
   * Calls `begin` after a whole turn of the loop in which nobody connected, or once that has been waited for long enough;
   * of several, one in a turn, and one in as long a time as somebody connects in each.
   */
  letIn(begin: () => void): void {
    this.#putOff.push(begin)
    if (this.#putOff.length > 1) return
    this.#deadline = performance.now() + PATIENCE
    this.#seen = -1
    setImmediate(() => this.#look())
  }

  #look(): void {
    const now = performance.now()
    if (this.#arrived === this.#seen || now > this.#deadline) {
      this.#deadline = now + PATIENCE
      // It stays among them until it has begun, lest somebody who is let in meanwhile look as well.
      this.#putOff[0]?.()
      this.#putOff.shift()
    }
    this.#seen = this.#arrived
    if (this.#putOff.length > 0) setImmediate(() => this.#look())
  }
}
