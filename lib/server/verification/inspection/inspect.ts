import { Buffer } from 'node:buffer'
import { createHash, X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'
import type { SignatureFinding } from '#lib/domain/verification/evidence.ts'
import type { ArchivedCertificate } from '../../archive/record.ts'
import {
  type Cms,
  claimedSubject,
  digestHolds,
  isAsWeMakeIt,
  namesCertificate,
  readCms,
  signedByKeyOf,
} from './cms.ts'
import { mentionsCertificate } from './mentions-certificate.ts'
import {
  findSignatures,
  legibleBytes,
  type SignaturePlace,
  signatureBytes,
  uncoveredBytes,
} from './signature-places.ts'

/**
 * Each digest reads the file once more; no document of ours is signed more than once. The first are judged as well as the
 * last, so that nothing that is appended hides what it was appended to.
 */
const MOST_JUDGED = { first: 4, last: 4 }
/** What is shown of a name that anyone can have written. In characters. */
const MOST_OF_NAME = 100

type Known = { published: ArchivedCertificate; parsed: Certificate; raw: Buffer }

/**
 * The signatures of a file in the order of their ends, the first and the last ones where there are many. Never throws for what the
 * file holds; time and memory are linear in its size.
 * @param certificates ours, to judge by
 */
export async function inspect(
  bytes: Uint8Array<ArrayBuffer>,
  certificates: readonly ArchivedCertificate[],
): Promise<SignatureFinding[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = certificates.map((published) => {
    const { raw } = new X509Certificate(published.pem)
    return { published, parsed: Certificate.fromBER(new Uint8Array(raw)), raw }
  })
  const { places, unplaced } = findSignatures(file)
  const judged: SignatureFinding[] = unplaced ? [{ signer: 'unreadable' }] : []
  for (const place of firstAndLast(places)) {
    const finding = await judgeSignature(place, file, known)
    if (finding !== null) judged.push(finding)
  }
  return judged
}

function firstAndLast<T>(places: readonly T[]): T[] {
  const { first, last } = MOST_JUDGED
  return places.length <= first + last ? [...places] : [...places.slice(0, first), ...places.slice(-last)]
}

/** Null for a hexadecimal string that is no signature, as a note on a page may be. */
async function judgeSignature(
  place: SignaturePlace,
  file: Buffer,
  known: readonly Known[],
): Promise<SignatureFinding | null> {
  const bytes = signatureBytes(place, file)
  const cms = bytes === null ? null : readCms(bytes)
  if (cms === null && place.covered === null) return null
  const named = cms === null ? mentionedIn(legibleBytes(place, file), known) : namedBy(cms, known)
  if (named === undefined)
    return cms === null
      ? { signer: 'unreadable' }
      : { signer: 'other', subject: shortName(claimedSubject(cms)) }
  const { subject, fingerprint, demo } = named.published
  const state = cms === null ? 'damaged' : await stateOf(cms, named.parsed, place, file)
  const uncovered = uncoveredBytes(place, file.length)
  return {
    signer: 'ours',
    subject,
    certificate: fingerprint,
    demo,
    state,
    uncovered,
    revision: state === 'intact' && uncovered > 0 ? revisionOf(place, file) : null,
  }
}

function namedBy(cms: Cms, known: readonly Known[]): Known | undefined {
  return known.find(({ parsed }) => namesCertificate(cms, parsed))
}

/** Whose a signature was that no longer can be read. */
function mentionedIn(bytes: Buffer, known: readonly Known[]): Known | undefined {
  return known.find(({ parsed, raw }) => mentionsCertificate(bytes, parsed, raw))
}

/** SHA-256 of the document as it was when it was signed: all that is covered, with the signature between. */
function revisionOf({ covered }: SignaturePlace, file: Buffer): string | null {
  if (covered === null) return null
  const { before, after } = covered
  return createHash('sha256').update(file.subarray(before.start, after.end)).digest('hex')
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
