import { VERIFICATION_WORDS } from '#lib/domain/verification/words.ts'
import type { Database } from '../db/open-store.ts'
import { isStoreOpen, store } from '../db/store.ts'
import { isStoreUnavailable, StoreUnavailableError } from '../db/store-error.ts'
import { findTailoredFile } from '../links/file-records/records.ts'
import { findReceipt } from '../objections/receipts/find-receipt.ts'
import { namesOfPlace } from './document-words.ts'
import type { Checked } from './inspection/check-file.ts'

/** A file that the desk made and signed for one customer, without anything of theirs. */
export type Paper = {
  /** "the receipt of the objection OBJ-1F3A9C2E", and at the beginning of a line. */
  words: string
  title: string
  sha256: string
  fileName: string
  /** RFC 3339. */
  signedAt: string
  certificate: { subject: string; demo: boolean }
  /** Of which offer it holds the terms; null where it holds none. */
  offer: { version: string; tier: string; region: string } | null
}

/**
 * The file made for one customer with these bytes; null where there is none. They are in the database alone, which is asked where this
 * process has it open.
 * @throws StoreUnavailableError where it fails over a file that carries our own intact signature: it alone could tell
 */
export async function paperOf({
  sha256,
  signature,
}: Pick<Checked, 'sha256' | 'signature'>): Promise<Paper | null> {
  const isOurs = signature?.signer === 'ours' && signature.state === 'intact' && signature.uncovered === 0
  if (!isStoreOpen()) return null
  try {
    const { db } = await store()
    return (await receiptIn(sha256, db)) ?? (await tailoredFileIn(sha256, db))
  } catch (error) {
    if (isStoreUnavailable(error) && !isOurs) return null
    if (isStoreUnavailable(error)) throw error
    throw new StoreUnavailableError('The database could not be asked.', { cause: error })
  }
}

async function receiptIn(sha256: string, db: Database): Promise<Paper | null> {
  const found = await findReceipt(sha256, db)
  if (found === null) return null
  const { reference, ...paper } = found
  return {
    ...{ ...paper, sha256, offer: null },
    words: VERIFICATION_WORDS.receiptOf(reference),
    title: VERIFICATION_WORDS.receipt(reference),
  }
}

async function tailoredFileIn(sha256: string, db: Database): Promise<Paper | null> {
  const found = await findTailoredFile(sha256, db)
  if (found === null) return null
  const { version, tier, region, ...paper } = found
  const names = namesOfPlace({ version, tier, region })
  return {
    ...{ ...paper, offer: { version, tier, region } },
    words: VERIFICATION_WORDS.tailoredOf(version, names.tier, names.region),
    title: VERIFICATION_WORDS.tailored,
  }
}
