import type { EventEmitter } from 'node:events'
import type { Server } from 'node:http'

export type DrainOptions = {
  /** Where the signals arrive: the process, or a stand-in under test. */
  signals: Pick<EventEmitter, 'on'>
  /** How long requests in flight may take to finish, in milliseconds. */
  timeout: number
  /** Called once when draining begins. */
  begin: () => void
  /** Called when the last request is answered; what it opened is closed by then. */
  finish: () => Promise<void>
  exit: (code: number) => void
}

const SWEEP = 50

/**
 * Ends the process in good order on SIGTERM or SIGINT: no new connections, idle ones closed, requests in
 * flight finished within the bound, exit 0. A second signal exits at once with 1.
 */
export function drainOnSignals(server: Server, options: DrainOptions): void {
  let draining = false
  const onSignal = () => {
    if (draining) {
      options.exit(1)
      return
    }
    draining = true
    void drain(server, options)
  }
  options.signals.on('SIGTERM', onSignal)
  options.signals.on('SIGINT', onSignal)
}

async function drain(server: Server, { timeout, begin, finish, exit }: DrainOptions): Promise<void> {
  begin()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // Node closes the connections that are idle now; one whose answer ends later stays open until swept.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP)
  const bound = setTimeout(() => server.closeAllConnections(), timeout)
  await closed
  clearInterval(sweep)
  clearTimeout(bound)
  await finish().catch(() => undefined)
  exit(0)
}
