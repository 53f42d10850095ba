import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import { isStoreOpen, store } from '../db/store.ts'
import { isStoreUnavailable, StoreUnavailableError } from '../db/store-error.ts'
import { findReceipt } from '../objections/receipts/find-receipt.ts'
import type { Checked } from './inspection/check-file.ts'

/** A file that the desk made and signed for one customer, without anything of theirs. */
export type Paper = {
  /** "the receipt of the objection OBJ-1F3A9C2E", and at the beginning of a line. */
  words: string
  title: string
  fileName: string
  /** RFC 3339. */
  signedAt: string
  certificate: { subject: string; demo: boolean }
}

/**
 * The file made for one customer with these bytes; null where there is none. They are in the database alone, which is asked where this
 * process has it open.
 * @throws StoreUnavailableError where it fails over a file that carries our own intact signature: it alone could tell
 */
export async function paperOf({ sha256, signature }: Checked): Promise<Paper | null> {
  const isOurs = signature?.signer === 'ours' && signature.state === 'intact' && signature.uncovered === 0
  if (!isStoreOpen()) return null
  try {
    const { db } = await store()
    const found = await findReceipt(sha256, db)
    if (found === null) return null
    const { reference, ...paper } = found
    return {
      ...paper,
      words: VERIFICATION_WORDS.receiptOf(reference),
      title: VERIFICATION_WORDS.receipt(reference),
    }
  } catch (error) {
    if (isStoreUnavailable(error) && !isOurs) return null
    if (isStoreUnavailable(error)) throw error
    throw new StoreUnavailableError('The database could not be asked.', { cause: error })
  }
}
