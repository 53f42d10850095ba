import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import type { Result } from '../../mail/sending/result.ts'
import { Unrecorded } from '../../mail/sending/unrecorded.ts'
import { now } from '../../platform/clock.ts'
import { processShared } from '../../platform/process-shared.ts'
import { notRecorded, recordResults, type SentLetter } from './record-results.ts'

/** What this process has sent of notices and the database does not know of. */
export function unrecorded(): Unrecorded<SentLetter> {
  return processShared('unrecorded-notices', () => new Unrecorded<SentLetter>())
}

/** Records in one transaction what became of letters. */
export async function record(db: Database, results: readonly Result<SentLetter>[]): Promise<void> {
  await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordResults(results, context))
}

/** Records what could not be recorded before. @throws what recording fails with */
export async function recordKept(db: Database): Promise<void> {
  await unrecorded().recordKept(async (results) => await record(db, await notRecorded(db, results)))
}
