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
  /** When the process ends although `finish` is not done, in milliseconds after the signal. */
  finishTimeout: number
  /** Called before that, once. */
  overdue: () => void
  exit: (code: number) => void
}

const SWEEP = 50

/** A terminal and npm both send the SIGINT of one Ctrl+C; one that comes later is a second. In milliseconds. */
const SAME_INTERRUPT = 1_000

/**
 * Ends the process in good order on SIGTERM, SIGHUP or SIGINT: no new connections, idle ones closed, requests in flight
 * finished within the bound, exit 0; exit 1 where closing what the process has opened takes longer than its own bound. More of them change nothing, but for a second Ctrl+C: that exits at once with 1.
 */
export function drainOnSignals(server: Server, options: DrainOptions): void {
  let draining = false
  let interruptedAt: number | undefined
  const begin = () => {
    if (draining) return
    draining = true
    void drain(server, options)
  }
  options.signals.on('SIGTERM', begin)
  options.signals.on('SIGHUP', begin)
  options.signals.on('SIGINT', () => {
    const at = performance.now()
    interruptedAt ??= at
    if (at - interruptedAt > SAME_INTERRUPT) options.exit(1)
    else begin()
  })
}

async function drain(server: Server, options: DrainOptions): Promise<void> {
  const { timeout, begin, finish, finishTimeout, overdue, exit } = options
  begin()
  const last = setTimeout(() => {
    overdue()
    exit(1)
  }, finishTimeout)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // Node closes the connections that are idle now; one whose answer ends later stays open until swept.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP)
  const bound = setTimeout(() => server.closeAllConnections(), timeout)
  await closed
  clearInterval(sweep)
  clearTimeout(bound)
  await finish().catch(() => undefined)
  clearTimeout(last)
  exit(0)
}
