/** Reads CSV letter by letter as RFC 4180 defines it, with or without a byte order mark; throws where a text is none. */
export function readCsv(marked: string): string[][] {
  const text = marked.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at)
    row.push(cell)
    if (text[end] === ',') at = end + 1
    else if (text.startsWith('\r\n', end)) {
      rows.push(row)
      row = []
      at = end + 2
    } else throw new Error(`no comma and no line end at ${end}`)
  }
  return rows
}

function plainCell(text: string, from: number): [string, number] {
  const cell = /^[^",\r\n]*/.exec(text.slice(from))?.[0] ?? ''
  return [cell, from + cell.length]
}

function quotedCell(text: string, from: number): [string, number] {
  const inside = /^(?:[^"]|"")*/.exec(text.slice(from))?.[0] ?? ''
  if (text[from + inside.length] !== '"') throw new Error(`a quote opened at ${from - 1} is not closed`)
  return [inside.replaceAll('""', '"'), from + inside.length + 1]
}
