import { inflateRawSync } from 'node:zlib'

const LOCAL_FILE = 0x04034b50
const DESCRIPTOR = 0x08074b50
const HEADER = 30
const STORED = 0
const DEFLATED = 8
const HAS_DESCRIPTOR = 0x08

/**
 * How large the files in a ZIP archive are together, in bytes; null where they are larger than `most`, or it is no archive as
 * spreadsheet programs write it. What the archive says of its sizes does not count: each file is inflated, and dropped.
 */
export function inflatedSize(zip: Buffer, most: number): number | null {
  let total = 0
  let at = 0
  while (at + HEADER <= zip.length && zip.readUInt32LE(at) === LOCAL_FILE) {
    const flags = zip.readUInt16LE(at + 6)
    const start = at + HEADER + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    const said = zip.readUInt32LE(at + 18)
    const entry = entryOf(zip, { start, said, method: zip.readUInt16LE(at + 8), flags }, most - total)
    if (entry === null) return null
    total += entry.size
    at = entry.end
  }
  // What follows is the directory. A file that is hidden behind it would be read all the same.
  return total === 0 || zip.indexOf('PK\u0003\u0004', at, 'latin1') !== -1 ? null : total
}

function entryOf(
  zip: Buffer,
  { start, said, method, flags }: { start: number; said: number; method: number; flags: number },
  most: number,
): { size: number; end: number } | null {
  const isStreamed = (flags & HAS_DESCRIPTOR) !== 0
  if (method === STORED && !isStreamed)
    return said > most || start + said > zip.length ? null : { size: said, end: start + said }
  if (method !== DEFLATED) return null
  try {
    // A limit of nothing would be none.
    const { buffer, engine } = inflateRawSync(zip.subarray(start), {
      info: true,
      maxOutputLength: Math.max(1, most),
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    const end = start + (isStreamed ? engine.bytesWritten : said)
    return { size: buffer.length, end: isStreamed ? afterDescriptor(zip, end) : end }
  } catch {
    return null
  }
}

function afterDescriptor(zip: Buffer, at: number): number {
  const isMarked = at + 4 <= zip.length && zip.readUInt32LE(at) === DESCRIPTOR
  return at + (isMarked ? 16 : 12)
}
