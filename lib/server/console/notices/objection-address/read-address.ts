import type { ObjectionAddress } from '#lib/domain/console/notices/view.ts'
import { addressInWords } from '#lib/domain/notices/objection-address/words.ts'
import type { Database } from '../../../db/open-store.ts'
import { objectionAddressNow } from '../../../notices/objection-address/address-state.ts'

/** Where customers object, and whether a test message arrived there; null before any terms are published. */
export async function readObjectionAddress(
  now: Date,
  db: Pick<Database, 'select'>,
): Promise<ObjectionAddress | null> {
  const found = await objectionAddressNow(now, db)
  if (found === null) return null
  return { words: addressInWords(found.address, found.state), works: found.state === 'works' }
}
