/** A thread that floods a server until it is ended: with connections that ask again as soon as they are answered. */
import { connect } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import type { Target } from '../perform.ts'

/** What the thread is given. */
export type FloodData = { target: Target; address: string; connections: number }

/** In flight on each connection: as many as the desk takes on. */
const IN_FLIGHT = 2

const { target, address, connections } = workerData as FloodData
const ASKED = `GET ${address} HTTP/1.1\r\nHost: ${target.host}\r\n\r\n`

for (let opened = 0; opened < connections; opened += 1) {
  const socket = connect({ ...target, noDelay: true }, () => socket.write(ASKED.repeat(IN_FLIGHT)))
  socket.setEncoding('latin1').on('data', (text: string) => {
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
    if (statuses.length === 0) return
    parentPort?.postMessage(statuses)
    socket.write(ASKED.repeat(statuses.length))
  })
  // One that the desk closes is one fewer.
  socket.on('error', () => undefined)
}
