import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts listening; without a host, on every address of both families. Resolves to the address to open. */
export async function listen(server: Server, port: number, host: string | undefined): Promise<string> {
  server.listen({ port, ...(host === undefined ? {} : { host }) })
  await once(server, 'listening')
  const { address, port: bound } = server.address() as AddressInfo
  const everywhere = address === '::' || address === '0.0.0.0'
  const name = everywhere ? 'localhost' : address.includes(':') ? `[${address}]` : address
  return `http://${name}:${bound}`
}
