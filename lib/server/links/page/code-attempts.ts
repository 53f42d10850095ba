import { countAttempt, forgetAttempt, linkAddressKey, linkKey } from '../../auth/attempts/attempts.ts'
import type { Database } from '../../db/open-store.ts'

/**
 * Counts a trial of the access code of a link before it is made, for the link and for the client.
 * @param at the system's clock
 * @returns whether it may be made
 */
export async function countCodeAttempt(
  db: Pick<Database, 'insert'>,
  link: string,
  address: string,
  at: Date,
): Promise<boolean> {
  return await countAttempt(db, [linkKey(link), linkAddressKey(address)], at)
}

/** After the right code: what was wrong before counts no more for the link, and one less for the client. */
export async function forgetCodeAttempts(
  db: Pick<Database, 'delete' | 'update'>,
  link: string,
  address: string,
): Promise<void> {
  await forgetAttempt(db, linkKey(link), linkAddressKey(address))
}
