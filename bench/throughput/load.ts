import { fileURLToPath } from 'node:url'
import { resultOf } from '../processes.ts'
import { ACCEPTED } from './servers.ts'

const CONNECTIONS = 20
const WARM_UP_SECONDS = 2
const SECONDS = 5

type Result = {
  requests: { average: number; total: number }
  non2xx: number
  errors: number
  timeouts: number
}

/** `perSecond` is without the warm-up, `answered` with it. */
export type Load = { perSecond: number; answered: number }

/**
 * Asks a server for a page over twenty connections for as long as it can, after a warm-up. The load comes from a process
 * of its own, so that it shares no event loop with anything measured.
 * @throws Error when any request is not answered well
 */
export async function loadOn(port: number, path: string): Promise<Load> {
  const connections = ['-c', String(CONNECTIONS)]
  const result = (await resultOf(
    fileURLToPath(import.meta.resolve('autocannon')),
    [
      ...['--json', '--no-progress', ...connections, '-d', String(SECONDS)],
      ...['--warmup', '[', ...connections, '-d', String(WARM_UP_SECONDS), ']'],
      ...['-H', `accept-encoding=${ACCEPTED}`, `http://127.0.0.1:${port}${path}`],
    ],
    (WARM_UP_SECONDS + SECONDS + 10) * 1000,
  )) as Result & { warmup: Result }
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} requests were not answered well`)
  return {
    perSecond: result.requests.average,
    answered: result.requests.total + result.warmup.requests.total,
  }
}
