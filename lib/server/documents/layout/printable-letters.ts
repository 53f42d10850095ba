import type { EvidenceDocument } from '#lib/domain/notice-evidence/view.ts'
import { EVIDENCE_WORDS } from '#lib/domain/notice-evidence/words.ts'
import { isPrintable } from '../fonts/printable.ts'

/** Of a word this long a line would run off the page: nothing else breaks it. */
const LONGEST_WORD = 66

/**
 * Evidence with each character that no typeface has as its code, "U+6F22", and long words in pieces: names of customers and
 * answers of mail servers hold anything. Where something was replaced, the first page says so.
 */
export function withPrintableLetters(evidence: EvidenceDocument): EvidenceDocument {
  let isReplaced = false
  const printable = (text: string): string => {
    const set = Array.from(text.normalize('NFC'), (letter) => {
      if (isPrintable(letter)) return letter
      isReplaced = true
      return ` U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} `
    }).join('')
    return set
      .replaceAll(/ {2,}/g, ' ')
      .trim()
      .replaceAll(new RegExp(`(\\S{${LONGEST_WORD}})(?=\\S)`, 'g'), '$1 ')
  }
  // An address is broken where it is set, and leads where it says.
  const printableLine = (words: string) => (/^https?:\/\/\S+$/.test(words) ? words : printable(words))
  const { opening, parts } = evidence
  const printed = {
    ...evidence,
    facts: evidence.facts.map(({ label, value }) => ({ label, value: printable(value) })),
    opening: opening.map(printable),
    parts: parts.map((part) => ({
      ...part,
      text: part.text.map(printable),
      lines: part.lines.map(({ label, words }) => ({
        label,
        words: typeof words === 'string' ? printableLine(words) : words.map(printableLine),
      })),
      table:
        part.table === null
          ? null
          : {
              ...part.table,
              rows: part.table.rows.map(({ id, cells, below }) => ({
                id,
                cells: cells.map(printable),
                below: below.map(printable),
              })),
            },
    })),
  }
  return isReplaced ? { ...printed, opening: [...printed.opening, EVIDENCE_WORDS.lettersReplaced] } : printed
}
