import type { Filed } from '#lib/domain/notices/incoming/meaning.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { now } from '../../platform/clock.ts'
import { fileMail } from './file-mail.ts'
import { parseIncoming } from './parse-mail.ts'

/**
 * Takes in a mail, by whichever road it came: reads it, and files it in one transaction.
 * @throws UnreadableMailError
 */
export async function takeIn(bytes: Uint8Array, db: Database): Promise<Filed> {
  const mail = await parseIncoming(bytes)
  return await transaction(db, { actor: THE_DESK, now: now() }, (context) => fileMail(mail, context))
}
