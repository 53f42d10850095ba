import { inflateRawSync } from 'node:zlib'

/** The sheets of a workbook by name, each as rows of text; throws where the file has a formula. */
export function readWorkbook(file: Buffer): Map<string, string[][]> {
  const parts = unzip(file)
  const part = (name: string): string => {
    const found = parts.get(name)
    if (found === undefined) throw new Error(`the workbook has no ${name}`)
    return found
  }
  const strings = matchesOf(part('xl/sharedStrings.xml'), /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map(unescaped)
  const names = matchesOf(part('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g)
  return new Map(
    names.map((name, index) => [name, rowsOf(part(`xl/worksheets/sheet${index + 1}.xml`), strings)]),
  )
}

function rowsOf(sheet: string, strings: readonly string[]): string[][] {
  if (/<f[ >]/.test(sheet)) throw new Error('a cell is a formula')
  return matchesOf(sheet, /<row [^>]*>(.*?)<\/row>/gs).map((row) => {
    const cells: string[] = []
    for (const [, attributes = '', value = ''] of row.matchAll(/<c ([^>]*)>\s*<v>([^<]*)<\/v>/g))
      cells[columnOf(attributes)] = attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : value
    return Array.from(cells, (cell) => cell ?? '')
  })
}

/** Empty cells are left out of a row: each says where it stands, such as r="AB12". */
function columnOf(attributes: string): number {
  const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1]
  if (letters === undefined) throw new Error(`a cell without a place: ${attributes}`)
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** The files of a ZIP archive as text, found through its central directory (APPNOTE 4.3.12 and 4.3.16). */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = file.readUInt32LE(end + 16)
  const files = new Map<string, string>()
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20))
    files.set(name, (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return files
}
