import { createHash } from 'node:crypto'
import { fromBER } from 'asn1js'

const BYTE_RANGE = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/
/** More than its four numbers and their brackets ever take. */
const LONGEST = 200

/** The signature of a file that `signPdf` made. */
export type PdfSignature = {
  /** SHA-256 of the bytes that it covers, in hexadecimal. */
  coveredSha256: string
  /** The CMS (DER), without the zeros that pad its place. */
  cms: Uint8Array<ArrayBuffer>
}

/**
 * Takes the signature out of a file that `signPdf` made.
 * @throws RangeError for a file without a signature
 */
export function signatureOf(bytes: Uint8Array): PdfSignature {
  const { start, end } = placeOf(bytes)
  const padded = new Uint8Array(
    Buffer.from(Buffer.from(bytes.subarray(start, end)).toString('latin1'), 'hex'),
  )
  const { offset } = fromBER(padded)
  if (offset === -1) throw new RangeError('the file holds no CMS signature')
  const covered = createHash('sha256')
    .update(bytes.subarray(0, start - 1))
    .update(bytes.subarray(end + 1))
    .digest('hex')
  return { coveredSha256: covered, cms: padded.slice(0, offset) }
}

/**
 * The file with another signature in the same place, which the signature itself does not cover.
 * @throws RangeError where the place is too small
 */
export function withSignature(bytes: Uint8Array, cms: Uint8Array): Uint8Array<ArrayBuffer> {
  const { start, end } = placeOf(bytes)
  const digits = Buffer.from(cms).toString('hex')
  if (digits.length > end - start)
    throw new RangeError(`a signature of ${cms.length} bytes has no room in ${(end - start) / 2}`)
  const changed = new Uint8Array(bytes)
  changed.set(Buffer.from(digits.padEnd(end - start, '0'), 'latin1'), start)
  return changed
}

/** The hexadecimal digits of the last signature, between "<" and ">" (ISO 32000-2, 12.8.1). */
function placeOf(bytes: Uint8Array): { start: number; end: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [, from, length, then] = lastRange(file)?.map(Number) ?? []
  if (from === undefined || length === undefined || then === undefined)
    throw new RangeError('the file is not signed')
  return { start: from + length + 1, end: then - 1 }
}

/** Searched from the end, in the bytes: the whole file as a string would be a megabyte of garbage for each document. */
function lastRange(file: Buffer): RegExpExecArray | null {
  for (
    let at = file.lastIndexOf('/ByteRange');
    at !== -1;
    at = at === 0 ? -1 : file.lastIndexOf('/ByteRange', at - 1)
  ) {
    const range = BYTE_RANGE.exec(file.toString('latin1', at, at + LONGEST))
    if (range !== null) return range
  }
  return null
}
