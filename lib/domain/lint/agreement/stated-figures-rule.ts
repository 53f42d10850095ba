import { numbersIn, withoutReferences } from '../../changes/numbers-in-words.ts'
import type { TermFact } from '../../comparison/facts/term-fact.ts'
import { termFacts } from '../../comparison/facts/term-facts.ts'
import { isPrintedBy, placeholdersOf } from '../../comparison/wording/cited-values.ts'
import { templateOfClause } from '../../legal/templates.ts'
import { clauseText, type DocumentKind, type LegalDocument, type Section } from '../../legal/text.ts'
import { type LegalValues, legalValues } from '../../offer/legal-values.ts'
import type { Offer } from '../../offer/offer.ts'
import type { LintFinding } from '../finding.ts'
import { PRINTED_PLACES, type PrintedPlace } from './printed-places.ts'
import { ownWords, printedNames, wordsOf } from './printed-values.ts'

/** Definitions that decide on a figure beside the clause that states it. */
const DEFINED_BY: Readonly<Record<string, string>> = {
  'commitment.percent': 'definitions.availability-target',
}

/** What unprinted-rule.ts demands of the whole document. */
const DEMANDED = /^(?:commitment\.denominator|downtime\.operator|credits\.sole-remedy|access\..*)$/

/**
 * Figures that page, calculators and API state for a clause which states them in words of its own: these would stay when
 * terms.yaml changes. Their placeholder has to print them there, or a table of the section where there is no placeholder. A
 * clause that is not there, or that came from no template, is not judged here.
 */
export function statedFigureFindings(offers: readonly Offer[]): LintFinding[] {
  const found = new Map<string, LintFinding>()
  for (const offer of offers) {
    const values = legalValues(offer)
    const findings = [
      ...termFacts(offer).flatMap((fact) =>
        [fact.place.clause, DEFINED_BY[fact.id]].flatMap((clause) =>
          clause == null ? [] : ofFact(fact, clause, offer, values),
        ),
      ),
      ...PRINTED_PLACES.flatMap((place) => ofPlace(place, offer, values)),
    ]
    for (const [key, finding] of findings) if (!found.has(key)) found.set(key, finding)
  }
  return [...found.values()]
}

type Keyed = [key: string, finding: LintFinding]

function ofFact(fact: TermFact, clauseId: string, offer: Offer, values: LegalValues): Keyed[] {
  const { place, kind, id, label, words } = fact
  if (place.clause === null || DEMANDED.test(id) || (kind !== 'amount' && kind !== 'response')) return []
  const document = offer.documents[place.document]
  const section = document.sections.find(({ clauses }) =>
    clauses.some((clause) => clause.id === place.clause),
  )
  const template = templateOfClause(document, clauseId)
  if (section === undefined || template === undefined) return []
  const isPrinted = printedNames(template, values).some(
    (name) => isPrintedBy(id, name) && isRead(wordsOf(values, name), clauseId, section, document),
  )
  const names = placeholdersOf(id)
  if (isPrinted || (names.length === 0 && isInTable(words, section, offer))) return []
  return [unprinted(place.document, clauseId, label, words, names)]
}

function ofPlace(place: PrintedPlace, { documents }: Offer, values: LegalValues): Keyed[] {
  const { name, label, beside } = place
  const words = wordsOf(values, name)
  // Terms that do not give the right have nothing to print.
  if (words === null) return []
  const lacking = (at: string, isStated: (template: string) => boolean): Keyed[] => {
    const [kind, clause] = at.split('#') as [DocumentKind, string]
    const template = templateOfClause(documents[kind], clause)
    if (template === undefined || printedNames(template, values).includes(name) || !isStated(template))
      return []
    return [unprinted(kind, clause, label, words, [name])]
  }
  return [
    ...(place.in ?? []).flatMap((at) => lacking(at, () => true)),
    ...(beside?.clauses ?? []).flatMap((at) =>
      lacking(at, (template) => beside?.figure.test(withoutReferences(ownWords(template))) ?? false),
    ),
  ]
}

function unprinted(
  document: DocumentKind,
  clause: string,
  label: string,
  words: string,
  names: readonly string[],
): Keyed {
  const finding: LintFinding = {
    rule: 'terms.unprinted',
    place: { in: document, id: clause },
    message: `the clause does not print “${label}” of terms.yaml, so page and API say ${words} for it whatever its words are`,
    fix:
      names.length === 0
        ? 'Print the table that lists it in this section.'
        : `Write {{ ${names.join(' }} or {{ ')} }} in the clause.`,
  }
  return [`${label} in ${document} ${clause}`, finding]
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

/** Whether a clause says a value in the end, whatever its template asks for and leaves out. A switch says nothing itself. */
function isRead(words: string | null, id: string, own: Section, { sections }: LegalDocument): boolean {
  const clause = [own, ...sections].flatMap(({ clauses }) => clauses).find((one) => one.id === id)
  return words === null || clause === undefined || holdsFigure(clauseText(clause), words)
}

/** A figure as a whole: 30 is not in 300 or 30.5. */
function holdsFigure(text: string, words: string): boolean {
  const plain = (spaced: string) => spaced.replaceAll(/\s+/g, ' ')
  const at = plain(words)
  return plain(text)
    .split(at)
    .some((before, index, parts) => {
      const after = parts[index + 1]
      return after !== undefined && !(/\d$/.test(before) && /^\d/.test(at)) && !/^(?:\d|[.,]\d)/.test(after)
    })
}
