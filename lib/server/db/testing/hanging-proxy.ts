import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a database that can be had to hang: nothing comes through, and nothing fails. */
export type HangingProxy = {
  /** The address of the database, by this way. */
  databaseUrl: string
  hang: () => void
  resume: () => void
  /** Breaks every connection, as a database that is restarted does. */
  cut: () => void
  stop: () => void
}

/** Starts a way to the PostgreSQL at an address of loopback. */
export async function startHangingProxy(databaseUrl: string): Promise<HangingProxy> {
  const sockets = new Set<Socket>()
  let hangs = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    if (hangs) socket.pause()
  }
  const server = createServer((client) => {
    const database = connect(Number(new URL(databaseUrl).port), '127.0.0.1')
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      keep(from)
      from.on('data', (bytes) => to.write(bytes)).on('close', () => to.destroy())
      if (hangs) from.pause()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' ? address?.port : address)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    databaseUrl: url.href,
    hang: () => {
      hangs = true
      for (const socket of sockets) socket.pause()
    },
    resume: () => {
      hangs = false
      for (const socket of sockets) socket.resume()
    },
    cut,
    stop: () => {
      server.close()
      cut()
    },
  }
}
