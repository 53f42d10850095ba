import type { PoolClient } from 'pg'
import { isReadTimeout } from './store-error.ts'

/**
 * Tells what became of every query of a connection: the error, or null. A connection on which one went unanswered is
 * closed, since whatever is asked on it next waits behind that one; who has it in hand is told so.
 */
export function watchQueries(client: PoolClient, tell: (error: unknown) => void): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown
  const note = (error: unknown) => {
    if (isReadTimeout(error)) void client.end()
    tell(error)
  }
  const watched = (...asked: unknown[]): unknown => {
    const callback = asked.at(-1)
    if (typeof callback === 'function')
      return query(...asked.slice(0, -1), (error: unknown, result: unknown) => {
        note(error ?? null)
        callback(error, result)
      })
    const answer = query(...asked)
    if (answer instanceof Promise) answer.then(() => note(null), note)
    return answer
  }
  Object.assign(client, { query: watched })
}
