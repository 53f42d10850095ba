import { numbersIn } from '../../changes/numbers-in-words.ts'
import type { TermFact } from '../../comparison/facts/term-fact.ts'
import { termFacts } from '../../comparison/facts/term-facts.ts'
import { isPrintedBy, placeholdersOf } from '../../comparison/wording/cited-values.ts'
import { templateOfClause } from '../../legal/templates.ts'
import type { Section } from '../../legal/text.ts'
import type { Offer } from '../../offer/offer.ts'
import type { LintFinding } from '../finding.ts'

const PLACEHOLDER = /[A-Za-z]\w*(?:\.\w+)+/g

/** Definitions that decide on a figure beside the clause that states it. */
const DEFINED_BY: Readonly<Record<string, string>> = {
  'commitment.percent': 'definitions.availability-target',
}

/** What unprinted-rule.ts demands of the whole document. */
const DEMANDED = /^(?:downtime\.operator|credits\.sole-remedy|access\..*)$/

/**
 * Figures that page, calculators and API state for a clause which states them in words of its own: these would stay when
 * terms.yaml changes. Their placeholder has to print them there, or a table of the section where there is no placeholder. A clause that is not there, or that
 * came from no template, is not judged here.
 */
export function statedFigureFindings(offers: readonly Offer[]): LintFinding[] {
  const found = new Map<string, LintFinding>()
  for (const offer of offers)
    for (const fact of termFacts(offer))
      for (const clause of [fact.place.clause, DEFINED_BY[fact.id]]) {
        const key = `${fact.id} in ${clause}`
        const finding = clause == null || found.has(key) ? null : findingOf(fact, clause, offer)
        if (finding !== null) found.set(key, finding)
      }
  return [...found.values()]
}

function findingOf(fact: TermFact, clauseId: string, offer: Offer): LintFinding | null {
  const { place, kind, id, label, words } = fact
  if (place.clause === null || DEMANDED.test(id) || (kind !== 'amount' && kind !== 'response')) return null
  const document = offer.documents[place.document]
  const section = document.sections.find(({ clauses }) =>
    clauses.some((clause) => clause.id === place.clause),
  )
  const template = templateOfClause(document, clauseId)
  if (section === undefined || template === undefined) return null
  const isPrinted = (template.match(PLACEHOLDER) ?? []).some((name) => isPrintedBy(id, name))
  const names = placeholdersOf(id)
  if (isPrinted || (names.length === 0 && isInTable(words, section, offer))) return null
  return {
    rule: 'terms.unprinted',
    place: { in: place.document, id: clauseId },
    message: `the clause does not print “${label}” of terms.yaml, so page and API say ${words} for it whatever its words are`,
    fix:
      names.length === 0
        ? 'Print the table that lists it in this section.'
        : `Write {{ ${names.join(' }} or {{ ')} }} in the clause.`,
  }
}

/** Whether a table of the section has a row with all numbers of the figure. */
function isInTable(words: string, { clauses }: Section, { exhibits }: Offer): boolean {
  const numbers = numbersIn(words)
  return clauses
    .flatMap((clause) => clause.exhibits)
    .some((name) =>
      exhibits[name]?.rows.some(({ cells }) => {
        const printed = numbersIn(cells.join(' | '))
        return numbers.every((number) => printed.includes(number))
      }),
    )
}
