import type { Pool } from 'pg'
import { processShared } from '../../platform/process-shared.ts'
import { StoreReplacedError } from '../store-error.ts'

/** The system identifier of the database that this process first opened in a state directory. */
const first = processShared('embedded-clusters', () => new Map<string, string>())

/**
 * PostgreSQL gives every database that it makes an identifier, which its backups and copies keep. A process that has begun
 * with one archive has its documents, jobs and mails in hand: it neither works on another's nor updates its tables.
 * @throws StoreReplacedError where the database has another identifier than the first in this directory
 */
export async function requireSameCluster(pool: Pool, stateDirectory: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    'select system_identifier::text as id from pg_control_system()',
  )
  const { id = '' } = rows[0] ?? {}
  const known = first.get(stateDirectory)
  if (known === undefined) first.set(stateDirectory, id)
  else if (known !== id)
    throw new StoreReplacedError(
      'STATE_DIRECTORY was replaced under this server: it holds the database of another archive. ' +
        'Put the directory of this archive back, or restart the server to serve the other one.',
    )
}
