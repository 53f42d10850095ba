import { clientKey, isInside } from './client.ts'

const HOUR = 3_600_000
/** Clients that are counted at once; above it the oldest are forgotten. */
const MOST_CLIENTS = 10_000

/** Counts what each client does within an hour, for what costs others something, such as a mail to them. */
export class HourlyBound {
  readonly #most: number
  readonly #counted = new Map<string, { since: number; times: number }>()

  /** @param most of one client within an hour */
  constructor(most: number) {
    this.#most = most
  }

  /**
   * Whether one more is allowed; it is counted then. An address from inside the network may be a proxy's, behind which
   * everyone stands: it is not counted.
   * @param address of the client, as the server in front has written it
   * @param at milliseconds of a clock that never goes back
   */
  allows(address: string, at: number): boolean {
    if (address === '' || isInside(address)) return true
    const key = clientKey(address)
    const known = this.#counted.get(key)
    if (known !== undefined && at - known.since < HOUR) {
      known.times += 1
      return known.times <= this.#most
    }
    this.#counted.delete(key)
    const [oldest] = this.#counted.keys()
    if (oldest !== undefined && this.#counted.size >= MOST_CLIENTS) this.#counted.delete(oldest)
    this.#counted.set(key, { since: at, times: 1 })
    return true
  }
}
