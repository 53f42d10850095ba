import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { now } from '../../platform/clock.ts'
import { processShared } from '../../platform/process-shared.ts'
import { notRecorded, recordResults } from './record-results.ts'
import type { Result } from './result.ts'
import { Unrecorded } from './unrecorded.ts'

/** What this process has sent and the database does not know of. */
export function unrecorded(): Unrecorded {
  return processShared('unrecorded-mails', () => new Unrecorded())
}

/** Records in one transaction what became of mails. */
export async function record(db: Database, results: readonly Result[]): Promise<void> {
  await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordResults(results, context))
}

/** Records what could not be recorded before. @throws what recording fails with */
export async function recordKept(db: Database): Promise<void> {
  await unrecorded().recordKept(async (results) => await record(db, await notRecorded(db, results)))
}
