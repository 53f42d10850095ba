/** Letters without case and accents, so that "zurich" finds "Zürich". */
export function foldedText(text: string): string {
  return isPlain(text) ? text.toLowerCase() : text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** A part of a text, and whether it is what was searched for. */
export type TextPart = { text: string; isHit: boolean }

/** A text in parts, so that each place where a term stands can be marked; the term in any case, with any accents. */
export function partsOf(text: string, term: string): TextPart[] {
  const wanted = foldedText(term.trim())
  if (wanted === '') return [{ text, isHit: false }]
  const { folded, origins } = foldedWithOrigins(text)
  const parts: TextPart[] = []
  let from = 0
  let at = folded.indexOf(wanted)
  while (at !== -1) {
    const start = origins(at)
    const end = origins(at + wanted.length)
    if (start > from) parts.push({ text: text.slice(from, start), isHit: false })
    parts.push({ text: text.slice(start, end), isHit: true })
    from = end
    at = folded.indexOf(wanted, at + wanted.length)
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), isHit: false })
  return parts
}

/** Folding makes "ü" as long as "u", and "ﬁ" stays one letter: where each folded letter came from. */
function foldedWithOrigins(text: string): { folded: string; origins: (at: number) => number } {
  if (isPlain(text)) return { folded: text.toLowerCase(), origins: (at) => at }
  let folded = ''
  let at = 0
  const from: number[] = []
  for (const letter of text) {
    const plain = foldedText(letter)
    for (let index = 0; index < plain.length; index += 1) from.push(at)
    folded += plain
    at += letter.length
  }
  return { folded, origins: (index) => from[index] ?? text.length }
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}
