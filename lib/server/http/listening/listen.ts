import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartError } from '../../platform/start-error.ts'

/**
 * So many connections wait to be taken, as far as the system allows (on Linux net.core.somaxconn). Node takes one in a turn
 * of its loop, and 511 by default: of some hundred clients that connect anew all the time, the system would drop others.
 */
const BACKLOG = 4096

/**
 * Starts listening; without a host, on every address of both families. Resolves to the address to open.
 * @throws StartError where the host is a name that has no address
 */
export async function listen(server: Server, port: number, host: string | undefined): Promise<string> {
  server.listen({ port, backlog: BACKLOG, ...(host === undefined ? {} : { host }) })
  await once(server, 'listening').catch((error: unknown) => {
    throw isUnresolved(error)
      ? new StartError(
          `HOST is "${host}", which does not resolve to an address (${error.code}). Set HOST to an address of this machine, or unset it.`,
        )
      : error
  })
  const { address, port: bound } = server.address() as AddressInfo
  const everywhere = address === '::' || address === '0.0.0.0'
  const name = everywhere ? 'localhost' : address.includes(':') ? `[${address}]` : address
  return `http://${name}:${bound}`
}

/** A name that the system's resolver does not know, or cannot ask about now. */
function isUnresolved(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && error.syscall === 'getaddrinfo'
}
