import { StoreUnavailableError } from './store-error.ts'

/** How long a database that has not answered in time is not asked at all, in milliseconds. */
const REST = 5_000
/** How long the one who tries it after that may take, before another does. */
const TRIAL = 15_000

/**
 * Keeps askers from a database that does not answer in time: at once none for some seconds, then one who tries it, and
 * all when that one has an answer. Each would else wait for its own time to run out.
 */
export class Silence {
  #isSilent = false
  #restsUntil = Number.NEGATIVE_INFINITY
  #triedUntil = Number.NEGATIVE_INFINITY

  /**
   * Lets somebody ask.
   * @throws StoreUnavailableError where nobody is to
   */
  admit(): void {
    if (!this.#isSilent) return
    const now = performance.now()
    if (now < this.#restsUntil || now < this.#triedUntil)
      throw new StoreUnavailableError('The database at DATABASE_URL does not answer in time.')
    this.#triedUntil = now + TRIAL
  }

  /** Notes that nothing came back in time. */
  begin(): void {
    this.#isSilent = true
    this.#restsUntil = performance.now() + REST
    this.#triedUntil = Number.NEGATIVE_INFINITY
  }

  /** Notes an answer, an error too. While nobody is to ask, it is one to an earlier question, perhaps about another table. */
  end(): void {
    if (performance.now() >= this.#restsUntil) this.#isSilent = false
  }
}
