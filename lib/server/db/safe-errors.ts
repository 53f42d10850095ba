import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { withoutValues } from '../platform/logs/without-values.ts'

/**
 * Has every query and transaction fail with an error that holds neither its text nor its values: whoever meets it, Next
 * among them, may write it down. Drizzle puts both into the message, whole documents too.
 */
export function makeErrorsSafe(db: NodePgDatabase): void {
  const { session } = db._
  const prepareQuery = session.prepareQuery.bind(session)
  session.prepareQuery = (...query) => {
    const prepared = prepareQuery(...query)
    const execute = prepared.execute.bind(prepared)
    prepared.execute = (...values) => safely(() => execute(...values))
    return prepared
  }
  const transaction = db.transaction.bind(db)
  db.transaction = (work, config) => safely(() => transaction(work, config))
}

async function safely<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw withoutValues(error)
  }
}
