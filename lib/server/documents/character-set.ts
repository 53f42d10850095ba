const UNICODE_BMP = (3 << 16) | 1
const SEGMENTS = 4

/**
 * The characters of the Basic Multilingual Plane that an OpenType font has a glyph for: its cmap table in format 4
 * (OpenType 1.9, "cmap").
 * @throws RangeError when the font has no such table
 */
export function charactersOf(font: Buffer): Set<number> {
  const cmap = tableAt(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  const entry = Array.from({ length: count }, (_, index) => cmap + 4 + index * 8).find(
    (at) => font.readUInt32BE(at) === UNICODE_BMP,
  )
  const table = entry === undefined ? -1 : cmap + font.readUInt32BE(entry + 4)
  if (table === -1 || font.readUInt16BE(table) !== SEGMENTS)
    throw new RangeError('the font has no cmap of format 4')
  const doubled = font.readUInt16BE(table + 6)
  const characters = new Set<number>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.readUInt16BE(table + 14 + segment)
    const first = font.readUInt16BE(table + 16 + doubled + segment)
    const delta = font.readUInt16BE(table + 16 + 2 * doubled + segment)
    const offsetAt = table + 16 + 3 * doubled + segment
    const offset = font.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - first))
      // Glyph 0 stands for "missing".
      if ((offset === 0 || glyph !== 0) && ((glyph + delta) & 0xffff) !== 0) characters.add(code)
    }
  }
  return characters
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let entry = 12; entry < 12 + count * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  throw new RangeError(`the font has no table ${tag}`)
}
