import { numbersIn, withoutReferences } from '../../changes/numbers-in-words.ts'
import { clauseText, DOCUMENT_KINDS, plainText } from '../../legal/text.ts'
import { legalValues } from '../../offer/legal-values.ts'
import type { Offer } from '../../offer/offer.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Numbers in what stands “In short” above a section that neither its clauses and their tables have, nor any placeholder prints. The note is no part of
 * the agreement, but it is what a reader in a hurry goes by.
 */
export function noteFigureFindings(offer: Offer): LintFinding[] {
  const { documents, exhibits } = offer
  const printed = numbersIn(JSON.stringify(legalValues(offer)))
  return DOCUMENT_KINDS.flatMap((kind) =>
    documents[kind].sections.flatMap(({ id, note, clauses }): LintFinding[] => {
      const told = clauses.flatMap((clause) => [
        clauseText(clause),
        ...clause.exhibits.flatMap((name) => exhibits[name]?.rows.flatMap(({ cells }) => cells) ?? []),
      ])
      const known = new Set([...numbersIn(withoutReferences(told.join(' | '))), ...printed])
      const own = figuresIn(withoutReferences(plainText(note ?? []))).filter((number) => !known.has(number))
      return own.length === 0
        ? []
        : [
            {
              rule: 'texts.note-figure',
              place: { in: kind, id },
              message: `“In short” says ${[...new Set(own)].join(', ')}, which no clause of the section and none of its tables says`,
              fix: 'Print the value of the clause by its placeholder, or leave the figure out.',
            },
          ]
    }),
  )
}

const FIGURE = /\d[\d.,]*(?=\s*(?:%|(?:business |calendar )?(?:minute|hour|day|week|month|year)s?\b))/gi

/** Numbers with a unit: shares and lengths of time. "S1" and "Annex 2" have none. */
function figuresIn(text: string): string[] {
  return (text.match(FIGURE) ?? []).flatMap(numbersIn)
}
