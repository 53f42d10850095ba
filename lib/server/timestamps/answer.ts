import { webcrypto } from 'node:crypto'
import { fromBER } from 'asn1js'
import { type Certificate, ContentInfo, CryptoEngine, SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import { SHA256, type TimestampQuery } from './query.ts'
import { TimestampError } from './timestamp-error.ts'

/** A timestamp: the whole answer of the authority, the token in it, and the time that it states. */
export type Timestamp = {
  /** TimeStampResp (RFC 3161, 2.4.2), DER: what `openssl ts -verify -in` reads. */
  response: Uint8Array<ArrayBuffer>
  /** TimeStampToken, DER. */
  token: Uint8Array<ArrayBuffer>
  /** RFC 3339. */
  at: string
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
// Its own: @libpdf/core sets one for the whole process when it opens a PKCS #12 file, with which nothing verifies.
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto })
const GRANTED = [0, 1]
/** A timestamp has some 300 nodes, 20 deep. */
const BOUNDS = { maxDepth: 60, maxNodes: 4_000, maxContentLength: 65_536, parseEmbedded: false }

/**
 * Reads an authority's answer and checks it: that it was granted, stamps what was asked, repeats the number of the
 * question, and is signed by the certificate in it, which is one for timestamps. Whose that certificate is, it does not
 * check: whoever relies on the timestamp does, with the authority's root.
 * @throws TimestampError that says what is wrong
 */
export async function readAnswer(bytes: Uint8Array<ArrayBuffer>, query: TimestampQuery): Promise<Timestamp> {
  const { status, token } = parse(bytes)
  if (!GRANTED.includes(status)) throw fault(`refused the request (status ${status})`)
  if (token === undefined) throw fault('answered without a timestamp')
  const { signed, info, der } = token
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  if (hashAlgorithm.algorithmId !== SHA256 || !same(hashedMessage.valueBlock.valueHexView, query.digest))
    throw fault('stamped something else than it was asked to')
  if (info.nonce === undefined || !same(info.nonce.valueBlock.valueHexView, query.nonce))
    throw fault('answered another question')
  if (!(await isSignedForTime(signed, query.data)))
    throw fault('answered with a timestamp whose signature does not hold')
  return { response: bytes, token: der, at: info.genTime.toISOString() }
}

/** The time that a stored answer states. RFC 3339. */
export function timeOf(response: Uint8Array<ArrayBuffer>): string {
  return tokenIn(response).info.genTime.toISOString()
}

/** SHA-256 of what a stored answer stamps, in hexadecimal; of another hash, nothing that could match. */
export function stampedSha256(response: Uint8Array<ArrayBuffer>): string {
  const { hashAlgorithm, hashedMessage } = tokenIn(response).info.messageImprint
  const digest = Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex')
  return hashAlgorithm.algorithmId === SHA256 ? digest : `${hashAlgorithm.algorithmId} ${digest}`
}

/** The time that a token states. RFC 3339. */
export function timeOfToken(token: Uint8Array): string {
  return infoOf(ContentInfo.fromBER(new Uint8Array(token))).info.genTime.toISOString()
}

type Token = { signed: SignedData; info: TSTInfo; der: Uint8Array<ArrayBuffer> }

function parse(bytes: Uint8Array<ArrayBuffer>): { status: number; token: Token | undefined } {
  try {
    const { offset, result } = fromBER(bytes, BOUNDS)
    if (offset !== bytes.length) throw new RangeError('not one DER value')
    const answer = new TimeStampResp({ schema: result })
    const { status } = answer.status
    const { timeStampToken } = answer
    if (timeStampToken === undefined) return { status, token: undefined }
    const der = new Uint8Array(timeStampToken.toSchema().toBER(false))
    return { status, token: { ...infoOf(timeStampToken), der } }
  } catch (cause) {
    throw fault('answered with something that is not a timestamp (RFC 3161)', cause)
  }
}

function tokenIn(response: Uint8Array<ArrayBuffer>): Token {
  const { token } = parse(response)
  if (token === undefined) throw fault('answered without a timestamp')
  return token
}

function infoOf({ content }: ContentInfo): Omit<Token, 'der'> {
  const signed = new SignedData({ schema: content })
  const { eContent, eContentType } = signed.encapContentInfo
  if (eContentType !== TST_INFO || eContent === undefined) throw new RangeError('not a timestamp')
  return { signed, info: TSTInfo.fromBER(new Uint8Array(eContent.getValue())) }
}

async function isSignedForTime(signed: SignedData, data: Uint8Array): Promise<boolean> {
  try {
    const { signatureVerified, signerCertificate } = await signed.verify(
      { signer: 0, data: new Uint8Array(data).buffer, extendedMode: true, checkChain: false },
      engine,
    )
    return signatureVerified === true && isForTime(signerCertificate)
  } catch {
    // pkijs rejects where the signature does not hold, or no certificate of its signer is there.
    return false
  }
}

function isForTime(certificate: Certificate | null | undefined): boolean {
  const usage = certificate?.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue
  const purposes: unknown =
    usage !== null && typeof usage === 'object' && 'keyPurposes' in usage ? usage.keyPurposes : []
  return Array.isArray(purposes) && purposes.includes(TIME_STAMPING)
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

function fault(what: string, cause?: unknown): TimestampError {
  return new TimestampError(`The timestamp authority at TSA_URL ${what}.`, { cause })
}
