import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * The OpenType font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). The font reader would inflate a table
 * anew for each glyph that it takes from it.
 * @throws RangeError when the bytes are no WOFF file
 */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.length < HEADER || woff.toString('latin1', 0, 4) !== 'wOFF')
    throw new RangeError('not a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, HEADER + index * ENTRY))
  const directory = Buffer.alloc(12 + count * 16)
  const power = Math.floor(Math.log2(count))
  directory.writeUInt32BE(woff.readUInt32BE(4), 0)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE((count - 2 ** power) * 16, 10)
  let offset = directory.length
  const bodies = tables.map(({ tag, checksum, data }, index) => {
    const entry = 12 + index * 16
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum, entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    // Every table begins on a multiple of four bytes.
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    offset += body.length
    return body
  })
  return Buffer.concat([directory, ...bodies])
}

function tableAt(woff: Buffer, entry: number): { tag: string; checksum: number; data: Buffer } {
  const offset = woff.readUInt32BE(entry + 4)
  const stored = woff.readUInt32BE(entry + 8)
  const length = woff.readUInt32BE(entry + 12)
  const data = woff.subarray(offset, offset + stored)
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    data: stored < length ? inflateSync(data) : data,
  }
}
