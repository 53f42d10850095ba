/** A stretch of a file, in bytes; the end is not part of it. */
type Stretch = { start: number; end: number }

/** Where a signature of a PDF lies and what it covers (ISO 32000-2, 12.8.1). */
export type SignaturePlace = {
  /** The signature as it stands in the file: `<`, hexadecimal digits, `>`. */
  hex: Stretch
  /**
   * What it covers, before itself and after; null where no sound `/ByteRange` leaves it out and nothing else. The numbers
   * of a `/ByteRange` count from the start of its own document, which may lie further in, as an attachment does.
   */
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
  const placed = new Set<ByteRange>()
  const places = findHexStrings(file).map((hex) => {
    const range = rangeAround(hex, ranges, file.length)
    if (range === null) return { hex, covered: null }
    placed.add(range)
    return { hex, covered: coveredBy(range, hex) }
  })
  const endOf = ({ hex, covered }: SignaturePlace) => covered?.after.end ?? hex.end
  return { places: places.sort((a, b) => endOf(a) - endOf(b)), unplaced: ranges.length > placed.size }
}

/** How many bytes of a file of this size are neither covered nor the signature itself. All, where nothing is covered. */
export function uncoveredBytes({ covered }: SignaturePlace, size: number): number {
  return covered === null ? size : covered.before.start + (size - covered.after.end)
}

/** The same where its digits may be spoilt: one that is none counts as zero. */
export function legibleBytes({ hex }: SignaturePlace, file: Buffer): Buffer {
  const digits = file.toString('latin1', hex.start + 1, hex.end - 1)
  return Buffer.from(digits.replaceAll(/[^0-9a-fA-F]/g, '0'), 'hex')
}

/** The bytes of the signature, with the zeros that pad it; null where its digits are no hexadecimal. */
export function signatureBytes({ hex }: SignaturePlace, file: Buffer): Uint8Array<ArrayBuffer> | null {
  const digits = file.toString('latin1', hex.start + 1, hex.end - 1)
  if (digits.length % 2 === 1 || !/^[0-9a-fA-F]+$/.test(digits)) return null
  return new Uint8Array(Buffer.from(digits, 'hex'))
}

/** A `/ByteRange` as it is written, and where it stands in the file. */
type ByteRange = { at: number; start: number; length: number; resume: number; rest: number }

/** Each `/ByteRange`; one whose numbers are none, or out of order, fits no place. */
function findRanges(file: Buffer): (ByteRange | null)[] {
  return textsAfter(BYTE_RANGE, file, MOST_PLACES, (at, text) => {
    const [start, length, resume, rest] = NUMBERS.exec(text)?.slice(1).map(Number) ?? []
    if (start === undefined || length === undefined || resume === undefined || rest === undefined) return null
    return start + length < resume ? { at, start, length, resume, rest } : null
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

/** How far into the file the document of a `/ByteRange` begins, if that leaves out this string. */
function shiftOf({ start, length }: ByteRange, hex: Stretch): number {
  return hex.start - (start + length)
}

/** What leaves out the string exactly: counted from the start of the file, else the nearest counted from further in. */
function rangeAround(hex: Stretch, ranges: readonly (ByteRange | null)[], size: number): ByteRange | null {
  const distance = (range: ByteRange) => (shiftOf(range, hex) === 0 ? -1 : Math.abs(range.at - hex.start))
  return ranges.reduce<ByteRange | null>((best, range) => {
    if (range === null) return best
    const shift = shiftOf(range, hex)
    const fits = shift >= 0 && range.resume + shift === hex.end && range.resume + range.rest + shift <= size
    return fits && (best === null || distance(range) < distance(best)) ? range : best
  }, null)
}

function coveredBy(range: ByteRange, hex: Stretch): NonNullable<SignaturePlace['covered']> {
  const end = hex.end + range.rest
  return { before: { start: hex.start - range.length, end: hex.start }, after: { start: hex.end, end } }
}
