import type { Socket } from 'node:net'
import type { ReadingTurns } from './reading-turns.ts'

/** Room for a few dozen of the shortest requests; a request of a browser takes about this much. */
const SLICE = 2_048

/**
 * Has the requests on a connection read a little at a time. Node hands the parser all that has come, up to 64 kB, and the
 * parser begins every request in it before anything else is done: 2,400 that nobody asked to be answered one by one. In
 * between two slices it shows whether the connection was closed, or is not to be read on for now: because Node has paused it,
 * or because as much was read in this turn of the loop as may be.
 */
export function readInSlices(socket: Socket, turns: ReadingTurns): void {
  const readers = socket.listeners('data')
  const [read] = readers
  // Node's own reader, and no other; it reads without being asked if there is none, which nothing here can change.
  if (read === undefined || readers.length > 1) return
  socket.removeListener('data', read as (chunk: Buffer) => void)
  socket.on('data', (chunk: Buffer) => {
    for (let at = 0; at < chunk.length && !socket.destroyed; at += SLICE) {
      if (socket.isPaused()) {
        socket.unshift(chunk.subarray(at))
        return
      }
      const slice = chunk.subarray(at, at + SLICE)
      if (!turns.takes(socket, slice.length)) {
        turns.hold(socket)
        socket.unshift(chunk.subarray(at))
        return
      }
      read.call(socket, slice)
    }
  })
}
