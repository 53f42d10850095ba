import type { Socket } from 'node:net'
import { type ProxyTrust, peerOf } from '../../platform/trusted-proxy.ts'
import { clientKey } from './client.ts'
import { type Connection, connectionOf } from './connection.ts'

/** The connections of one address, or of one IPv6 network. */
type Held = { address: string; connections: Set<Connection> }

/** As many connections are open as may be; which address has most of them. */
export type Crowding = { most: number; address: string; held: number }

/**
 * The connections that are open, so many at a time. Nobody is turned away for what another address holds: for each one
 * too many, one is closed of the address that has most. That is the one that has been idle longest, which costs its client
 * no more than to connect again. Where none is idle, it is the one that was used longest ago, but none of a proxy of ours,
 * behind which there are many.
 */
export class OpenConnections {
  readonly #most: number
  readonly #trusts: ProxyTrust
  readonly #onCrowded: (crowding: Crowding) => void
  readonly #held = new Map<string, Held>()
  #count = 0

  constructor(most: number, trusts: ProxyTrust, onCrowded: (crowding: Crowding) => void) {
    this.#most = most
    this.#trusts = trusts
    this.#onCrowded = onCrowded
  }

  /** Takes one that was opened; it may be the one that is closed. */
  take(socket: Socket): void {
    const newcomer = connectionOf(socket)
    const address = peerOf({ socket })
    const key = clientKey(address)
    newcomer.client = key
    const own = this.#held.get(key) ?? { address, connections: new Set() }
    this.#held.set(key, own)
    own.connections.add(newcomer)
    this.#count += 1
    socket.once('close', () => {
      own.connections.delete(newcomer)
      if (own.connections.size === 0) this.#held.delete(key)
      this.#count -= 1
    })
    if (this.#count > this.#most) this.#closeOne(newcomer, own)
  }

  #closeOne(newcomer: Connection, own: Held): void {
    const largest = this.#largest(own, () => true)
    const held = largest === own ? own.connections.size - 1 : largest.connections.size
    this.#onCrowded({ most: this.#most, address: largest.address, held })
    const bounded = this.#largest(own, ({ address }) => !this.#trusts(address))
    const closed =
      unusedLongest(largest, (connection) => connection.isIdle) ??
      unusedLongest(bounded, (connection) => connection.isIdle) ??
      unusedLongest(bounded, () => true) ??
      newcomer
    closed.socket.destroy()
  }

  /** The newcomer's own where none has more: nothing is closed for it then that is not idle. */
  #largest(own: Held, counts: (held: Held) => boolean): Held {
    let largest = own
    for (const held of this.#held.values())
      if (held.connections.size > largest.connections.size && counts(held)) largest = held
    return largest
  }
}

/** One that is being closed is still among them until its end is told of. */
function unusedLongest(
  { connections }: Held,
  counts: (connection: Connection) => boolean,
): Connection | undefined {
  let longest: Connection | undefined
  for (const connection of connections) {
    if (connection.socket.destroyed || !counts(connection)) continue
    if (longest === undefined || connection.lastUse < longest.lastUse) longest = connection
  }
  return longest
}
