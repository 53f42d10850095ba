/** Work is put off for newcomers no longer than this, in milliseconds. */
const PATIENCE = 250

/**
 * Who has just connected is heard before work is begun. Node takes one connection in each turn of its loop, and a page that is made
 * in the same turn takes up to 160 ms: behind a hundred connections that others opened, even a request for what is in
 * memory would wait for as many pages.
 */
export class Newcomers {
  #arrived = 0

  /** How many connections there have been. */
  get count(): number {
    return this.#arrived
  }

  /** To be called at each new connection. */
  arrived(): void {
    this.#arrived += 1
  }

  /** Calls `begin` after a whole turn of the loop in which nobody connected, or once that has been waited for long enough. */
  letIn(begin: () => void): void {
    const deadline = performance.now() + PATIENCE
    let arrived = -1
    const look = () => {
      if (this.#arrived === arrived || performance.now() > deadline) return begin()
      arrived = this.#arrived
      setImmediate(look)
    }
    setImmediate(look)
  }
}
