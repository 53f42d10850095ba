import { Buffer } from 'node:buffer'
import { X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'
import type { SignatureFinding } from '#lib/domain/verification/evidence.ts'
import type { ArchivedCertificate } from '../archive/record.ts'
import {
  type Cms,
  claimedSubject,
  digestHolds,
  isAsWeMakeIt,
  namesCertificate,
  readCms,
  signedByKeyOf,
} from './cms.ts'
import { coversAll, findSignatures, type SignaturePlace, signatureBytes } from './signature-places.ts'

/** Each digest reads the file once more; no document of ours is signed more than once. */
const MOST_JUDGED = 8
/** What is shown of a name that anyone can have written. In characters. */
const MOST_OF_NAME = 100

type Known = { published: ArchivedCertificate; parsed: Certificate }

/**
 * The signatures of a file in the order of their ends, the last ones where there are many. Never throws for what the
 * file holds; time and memory are linear in its size.
 * @param certificates ours, to judge by
 */
export async function inspect(
  bytes: Uint8Array<ArrayBuffer>,
  certificates: readonly ArchivedCertificate[],
): Promise<SignatureFinding[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = certificates.map((published) => ({
    published,
    parsed: Certificate.fromBER(new Uint8Array(new X509Certificate(published.pem).raw)),
  }))
  const { places, unplaced } = findSignatures(file)
  const judged: SignatureFinding[] = unplaced ? [{ signer: 'unreadable' }] : []
  for (const place of places.slice(-MOST_JUDGED)) {
    const finding = await judgeSignature(place, file, known)
    if (finding !== null) judged.push(finding)
  }
  return judged
}

/** Null for a hexadecimal string that is no signature, as a note on a page may be. */
async function judgeSignature(
  place: SignaturePlace,
  file: Buffer,
  known: readonly Known[],
): Promise<SignatureFinding | null> {
  const bytes = signatureBytes(place, file)
  const cms = bytes === null ? null : readCms(bytes)
  if (cms === null) return place.covered === null ? null : { signer: 'unreadable' }
  const named = known.find(({ parsed }) => namesCertificate(cms, parsed))
  if (named === undefined) return { signer: 'other', subject: shortName(claimedSubject(cms)) }
  const { subject, fingerprint, demo } = named.published
  return {
    signer: 'ours',
    subject,
    certificate: fingerprint,
    demo,
    state: await stateOf(cms, named.parsed, place, file),
    wholeFile: coversAll(place, file.length),
  }
}

async function stateOf(cms: Cms, ours: Certificate, { covered: range }: SignaturePlace, file: Buffer) {
  if (!isAsWeMakeIt(cms, ours) || !(await signedByKeyOf(cms, ours))) return 'damaged'
  if (range === null) return 'digest-differs'
  const { before, after } = range
  const covered = [file.subarray(before.start, before.end), file.subarray(after.start, after.end)]
  return digestHolds(cms, covered) ? 'intact' : 'digest-differs'
}

/** The name on one line, without what could pass for our own words around it. */
function shortName(subject: string | null): string | null {
  const line = subject?.replaceAll(/[\p{C}“”"]+/gu, ' ').trim()
  if (line === undefined || line === '') return null
  return line.length > MOST_OF_NAME ? `${line.slice(0, MOST_OF_NAME)}…` : line
}
