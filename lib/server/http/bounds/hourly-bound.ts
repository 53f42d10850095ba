import { clientKey, isInside } from './client.ts'

const HOUR = 3_600_000
/** Clients that are counted at once; above it the oldest are forgotten. */
const MOST_CLIENTS = 10_000
/** All clients from inside the network together may do so many times what one client may. */
const SHARE_OF_INSIDE = 10

type Count = { since: number; times: number }

/** From inside the network more was asked for than one client may: of `address` last. `together`: how much all of them may. */
export type InsideCrowd = { address: string; most: number; together: number }

/** Counts what each client does within an hour, for what costs others something, such as a mail to them. */
export class HourlyBound {
  readonly #most: number
  readonly #onInside: (crowd: InsideCrowd) => void
  readonly #counted = new Map<string, Count>()
  /** Apart from the others, lest it be forgotten. */
  #inside: Count = { since: Number.NEGATIVE_INFINITY, times: 0 }

  /**
   * @param most of one client within an hour
   * @param onInside told each time that those from inside the network have done more than that together
   */
  constructor(most: number, onInside: (crowd: InsideCrowd) => void) {
    this.#most = most
    this.#onInside = onInside
  }

  /**
   * Whether one more is allowed; it is counted then. An address from inside the network may be that of a proxy, behind which
   * everyone stands: all of them are counted together, and may do ten times as much.
   * @param address of the client, as the server in front has written it
   * @param at milliseconds of a clock that never goes back
   */
  allows(address: string, at: number): boolean {
    if (address === '' || isInside(address)) return this.#allowsInside(address, at)
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

  #allowsInside(address: string, at: number): boolean {
    if (at - this.#inside.since >= HOUR) this.#inside = { since: at, times: 0 }
    this.#inside.times += 1
    const together = this.#most * SHARE_OF_INSIDE
    if (this.#inside.times > this.#most) this.#onInside({ address, most: this.#most, together })
    return this.#inside.times <= together
  }
}
