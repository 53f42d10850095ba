import { receiptFileName } from '#lib/domain/objections/receipt.ts'
import { recordCertificate } from '../../archive/records.ts'
import { signingIdentity } from '../../archive/signing/signing-identity.ts'
import { softwareOfThisBuild } from '../../archive/signing/software.ts'
import type { Database } from '../../db/open-store.ts'
import { makeInPool } from '../../documents/pdf-pool.ts'
import { now } from '../../platform/clock.ts'
import { sha256 } from '../../platform/sha256.ts'
import { requireValidAt, type Signing } from '../../signing/identity.ts'
import { signatureOf, withSignature } from '../../signing/pdf-signature.ts'
import { signatureValue, withTimestamp } from '../../signing/timestamped-cms.ts'
import { timeOfToken } from '../../timestamps/answer.ts'
import { hasTimestampAuthority, requireTimestampAuthority, timestampOf } from '../../timestamps/authority.ts'
import { objectionReceipts } from '../tables.ts'
import { type FiledObjection, filedObjection } from './filed-objection.ts'
import { readReceipt, type SignedReceipt } from './read-receipt.ts'
import { receiptFacts } from './receipt-facts.ts'

/**
 * The receipt of an objection, made and signed first where there is none. Of two processes that make it, the first one's stays.
 * @throws TimestampError, CertificateTimeError where it cannot be signed now
 */
export async function signedReceipt(objection: string, db: Database): Promise<SignedReceipt> {
  const known = await readReceipt(objection, db)
  if (known !== null) return known
  const filed = await filedObjection({ id: objection }, db)
  if (filed === null) throw new RangeError('there is no such objection')
  await db
    .insert(objectionReceipts)
    .values(await make(filed, db))
    .onConflictDoNothing()
  const made = await readReceipt(objection, db)
  if (made === null) throw new Error('a receipt that was written is not there')
  return made
}

async function make(filed: FiledObjection, db: Database): Promise<SignedReceipt> {
  const timestamped = hasTimestampAuthority()
  if (timestamped) requireTimestampAuthority()
  const at = now()
  const identity = await signingIdentity(db)
  requireValidAt(identity, at)
  await recordCertificate(db, identity.certificate, at)
  const facts = receiptFacts(filed, at)
  const signing: Signing = {
    identity,
    // A signature states no finer time.
    at: new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString(),
    timestamped,
    software: softwareOfThisBuild(),
    release: {
      publishedAt: facts.notice.publishedAt,
      ledgerEntrySha256: facts.notice.entrySha256,
      inputsSha256: facts.textSha256,
    },
  }
  const signed = await makeInPool({ make: 'receipt', facts, signing })
  const { bytes, timestampedAt } = timestamped
    ? await withTime(signed)
    : { bytes: signed, timestampedAt: null }
  return {
    objection: filed.objection.id,
    sha256: sha256(bytes),
    certificate: identity.certificate.fingerprint,
    fileName: receiptFileName(facts.reference),
    signedAt: signing.at,
    timestampedAt,
    bytes,
  }
}

async function withTime(made: Uint8Array<ArrayBuffer>) {
  const { cms } = signatureOf(made)
  const { token } = await timestampOf(signatureValue(cms))
  return { bytes: withSignature(made, withTimestamp(cms, token)), timestampedAt: timeOfToken(token) }
}
