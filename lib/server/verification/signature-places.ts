/** A stretch of a file, in bytes; the end is not part of it. */
type Stretch = { start: number; end: number }

/** Where a signature of a PDF lies and what it covers (ISO 32000-2, 12.8.1). */
export type SignaturePlace = {
  /** The signature as it stands in the file: `<`, hexadecimal digits, `>`. */
  hex: Stretch
  /** What it covers, before itself and after; null where no sound `/ByteRange` leaves it out and nothing else. */
  covered: { before: Stretch; after: Stretch } | null
}

/** Bounds, so that rubbish costs little: no document of ours has more than one signature, of 24,576 digits. */
const MOST_PLACES = 200
const MOST_DIGITS = 131_072
/** A shorter string holds no certificate; notes on pages are hexadecimal strings too. */
const LEAST_DIGITS = 512

const BYTE_RANGE = Buffer.from('/ByteRange')
const CONTENTS = Buffer.from('/Contents')
const NUMBERS = /^[\s\0]*\[[\s\0]*(\d{1,10})[\s\0]+(\d{1,10})[\s\0]+(\d{1,10})[\s\0]+(\d{1,10})[\s\0]*\]/
const OPENING = /^[\s\0]*<(?!<)/
const MOST_TEXT = 200

/**
 * The places of what may be signatures, in the order of their ends, and whether there is a `/ByteRange` besides that fits
 * none of them. The bytes are searched as they lie: a signature's dictionary is never inside a compressed stream, and
 * nothing of the file's structure is followed, so that the time is linear whatever the file holds.
 */
export function findSignatures(file: Buffer): { places: SignaturePlace[]; unplaced: boolean } {
  const ranges = findRanges(file)
  const places = findHexStrings(file).map((hex) => ({ hex, covered: coveredAround(hex, ranges) }))
  const placed = places.filter(({ covered }) => covered !== null).length
  const endOf = ({ hex, covered }: SignaturePlace) => covered?.after.end ?? hex.end
  return { places: places.sort((a, b) => endOf(a) - endOf(b)), unplaced: ranges.length > placed }
}

/** Whether every byte of a file of this size is covered, but for the signature itself. */
export function coversAll({ covered }: SignaturePlace, size: number): boolean {
  return covered !== null && covered.before.start === 0 && covered.after.end === size
}

/** The bytes of the signature, with the zeros that pad it; null where its digits are no hexadecimal. */
export function signatureBytes({ hex }: SignaturePlace, file: Buffer): Uint8Array<ArrayBuffer> | null {
  const digits = file.toString('latin1', hex.start + 1, hex.end - 1)
  if (digits.length % 2 === 1 || !/^[0-9a-fA-F]+$/.test(digits)) return null
  return new Uint8Array(Buffer.from(digits, 'hex'))
}

type Covered = NonNullable<SignaturePlace['covered']>

/** What each `/ByteRange` covers; null for one whose numbers make no sense in this file. */
function findRanges(file: Buffer): (Covered | null)[] {
  return textsAfter(BYTE_RANGE, file, MOST_PLACES, (_, text) => {
    const [start, length, resume, rest] = NUMBERS.exec(text)?.slice(1).map(Number) ?? []
    if (start === undefined || length === undefined || resume === undefined || rest === undefined) return null
    const inOrder = start + length < resume && resume + rest <= file.length
    return inOrder
      ? { before: { start, end: start + length }, after: { start: resume, end: resume + rest } }
      : null
  })
}

function findHexStrings(file: Buffer): Stretch[] {
  // Kept from one to the next, lest many strings without an end cost a search of the whole file each.
  let close = 0
  return textsAfter(CONTENTS, file, MOST_PLACES, (at, text) => {
    const opening = OPENING.exec(text)
    if (opening === null || close === -1) return undefined
    const start = at + opening[0].length - 1
    if (close < start) close = file.indexOf('>', start)
    const digits = close - start - 1
    return digits < LEAST_DIGITS || digits > MOST_DIGITS ? undefined : { start, end: close + 1 }
  })
}

/** What `read` makes of each place of a key, from where the key ends; the places of which it makes nothing are left out. */
function textsAfter<T>(
  key: Buffer,
  file: Buffer,
  most: number,
  read: (at: number, text: string) => T | undefined,
): T[] {
  const found: T[] = []
  let at = file.indexOf(key)
  while (at !== -1 && found.length < most) {
    at += key.length
    const value = read(at, file.toString('latin1', at, at + MOST_TEXT))
    if (value !== undefined) found.push(value)
    at = file.indexOf(key, at)
  }
  return found
}

function coveredAround(hex: Stretch, ranges: readonly (Covered | null)[]): Covered | null {
  return ranges.find((range) => range?.before.end === hex.start && range.after.start === hex.end) ?? null
}
