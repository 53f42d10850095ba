import type { Database } from '../../db/open-store.ts'
import { makeInPool } from '../../documents/pdf-pool.ts'
import type { PdfTask } from '../../documents/pdf-task.ts'
import { now } from '../../platform/clock.ts'
import {
  type DocumentRelease,
  requireValidAt,
  type Signing,
  type SigningIdentity,
} from '../../signing/identity.ts'
import { signatureOf, withSignature } from '../../signing/pdf-signature.ts'
import { signatureValue, withTimestamp } from '../../signing/timestamped-cms.ts'
import { timeOfToken } from '../../timestamps/answer.ts'
import { hasTimestampAuthority, requireTimestampAuthority, timestampOf } from '../../timestamps/authority.ts'
import type { SigningKey } from '../record.ts'
import { recordCertificate } from '../records.ts'
import {
  beginSigning,
  type DocumentMaker,
  forgetSigning,
  type RecordedSignature,
  recordSignature,
  recordTimestamp,
} from './signing-record.ts'
import { software, softwareOfThisBuild } from './software.ts'

/** A finished file with the moments at which it was signed and timestamped. RFC 3339. */
export type SignedFile = { bytes: Uint8Array<ArrayBuffer>; signedAt: string; timestampedAt: string | null }

/** What is to be made: the task for the PDF worker, but for its signature, and the release that the file belongs to. */
export type Unsigned = { release: DocumentRelease; task: (signing: Signing) => PdfTask }

/** Another process may begin the same document, with another key or release of the software. */
const ATTEMPTS = 3

/**
 * Makes a file and signs it. Its time is on record before it is made, its signature and timestamp before this resolves;
 * so whoever makes it again until it is archived gets the same bytes, whatever the key.
 * @throws CertificateTimeError where the certificate is not valid now
 * @throws TimestampError where TSA_URL is set and the authority cannot be used: no file is made without a timestamp then
 */
export async function makeSigned(
  db: Database,
  key: SigningKey,
  unsigned: Unsigned,
  identity: SigningIdentity,
): Promise<SignedFile> {
  const timestamped = hasTimestampAuthority()
  if (timestamped) requireTimestampAuthority()
  requireValidAt(identity, now())
  await recordCertificate(db, identity.certificate, now())
  const maker = { certificate: identity.certificate.fingerprint, software: software(), timestamped }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const file = await attemptToMake(db, key, unsigned, identity, maker)
    if (file !== null) return file
  }
  throw new Error(`other processes keep making ${Object.values(key).join('/')} with other settings`)
}

async function attemptToMake(
  db: Database,
  key: SigningKey,
  { release, task }: Unsigned,
  identity: SigningIdentity,
  maker: DocumentMaker,
): Promise<SignedFile | null> {
  const signedAt = await beginSigning(db, key, maker, wholeSecond(now()))
  const signing = {
    identity,
    at: signedAt,
    timestamped: maker.timestamped,
    software: softwareOfThisBuild(),
    release,
  }
  const made = await makeInPool(task(signing))
  const begun = { ...maker, signedAt }
  const signature = await recordSignature(db, key, begun, signatureOf(made))
  if (signature === null) {
    await forgetSigning(db, key, begun)
    return null
  }
  if (!maker.timestamped) return { bytes: withSignature(made, signature.cms), signedAt, timestampedAt: null }
  const token = await tokenOf(db, key, signature)
  return {
    bytes: withSignature(made, withTimestamp(signature.cms, token)),
    signedAt,
    timestampedAt: timeOfToken(token),
  }
}

async function tokenOf(
  db: Database,
  key: SigningKey,
  { cms, token }: RecordedSignature,
): Promise<Uint8Array> {
  if (token !== null) return token
  const timestamp = await timestampOf(signatureValue(cms))
  return await recordTimestamp(db, key, cms, timestamp.token)
}

/** A signature states no finer time. */
function wholeSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000)
}
