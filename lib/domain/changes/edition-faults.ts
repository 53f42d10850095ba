import { compareVersions } from '../comparison/compare-versions.ts'
import { termFacts } from '../comparison/facts/term-facts.ts'
import { templateOfClause } from '../legal/templates.ts'
import type { Offer } from '../offer/offer.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import { numbersIn } from './numbers-in-words.ts'
import { isSubprocessorDifference, subprocessorChanges } from './subprocessor-changes.ts'

/** What an edition holds beside neutral differences, each named in words. */
export type EditionFaults = {
  /**
   * Whatever a rule finds better or worse or cannot weigh, figures in the words of a clause, the parties' law, and clauses
   * that come or go.
   */
  obligations: string[]
  /** "adds Acme", "removes Acme", "changes Acme (address)". */
  subprocessors: string[]
  /**
   * Titles, headings, entries of sub-processors, clauses and facts in prose that are worded differently, each as what an
   * edition changes: "the title of the SLA", "the wording of SLA 6.6 (Claims)". Somebody has to say why nothing changes.
   */
  wording: string[]
}

/** Terms as they are compared: every offer, and the whole list of sub-processors. */
export type ComparedTerms = { offers: readonly Offer[]; subprocessors: readonly Subprocessor[] }

/**
 * Who is bound, to what service, by which law and before which courts; where notices, claims, objections, support requests and
 * reports of security incidents go, since a right may hang on their arrival; by which names an order form chooses a tier and a region; and where the endpoints are described that the commitment counts: other words there are another contract.
 */
const BINDING =
  /^(?:vendor\.(?:legalName|registration|service|governingLaw|courts|lawBySeat\b.*|contacts\.\w+)|(?:tier|region)\.name|region\.short-name|api\.reference-url)$/

/**
 * Whether a fact binds the parties, so that an edition cannot change it.
 * @param id as it is compared: vendor.governingLaw, tier.name
 */
export function isBindingFact(id: string): boolean {
  return BINDING.test(id)
}

/** How what is worded differently begins where it is a sub-processor, and where it is a clause or a fact. */
export const ENTRY_OF = 'the entry of '
export const WORDING_OF = 'the wording of '

type Found = ReturnType<typeof compareVersions>[number]

/**
 * What keeps a set of terms from being an edition of the release before it. An edition may hold differences that the
 * rules judge neutral, such as a new data protection officer. Different words need a reason why no obligation changes with
 * them; an obligation, the law, the courts, a name that the contract refers to or a sub-processor needs a version, with
 * its notice.
 * @param before the release that the edition corrects
 * @param after the edition
 */
export function editionFaults(before: ComparedTerms, after: ComparedTerms): EditionFaults {
  const prose = idsInProse([...before.offers, ...after.offers])
  const subprocessors = subprocessorChanges(before.subprocessors, after.subprocessors)
  const differences = compareVersions(before.offers, after.offers).filter(
    (difference) =>
      difference.direction !== 'neutral' &&
      !(subprocessors.length > 0 && isSubprocessorDifference(difference)),
  )
  // A list that is the same reads differently where it names the vendor.
  const isReworded = ({ id, topic, direction, words, before: was, after: is }: Found) =>
    !isBindingFact(id) &&
    direction === 'needs-reading' &&
    was !== null &&
    is !== null &&
    (words !== undefined || prose.has(id) || isSubprocessorDifference({ topic }))
  const reworded = differences.filter(isReworded)
  return {
    obligations: [
      ...differences.filter((difference) => !isReworded(difference)).map(inWords),
      ...reworded.flatMap((difference) => changedFigure(difference, before.offers, after.offers)),
      ...movedClauses(before.offers, after.offers),
    ],
    subprocessors,
    wording: [...new Set(reworded.map(rewordedName))],
  }
}

/**
 * A figure in words that are worded differently: another number, in digits or in letters, or one that a placeholder no
 * longer prints, so that page and calculators would go on stating it for the clause.
 */
function changedFigure(difference: Found, before: readonly Offer[], after: readonly Offer[]): string[] {
  if (isSubprocessorDifference(difference)) return []
  const name = nameOf(difference)
  const numbers = (text: string | null) => numbersIn(text ?? '')
  const variant = [difference, ...(difference.details ?? [])].find(
    (told) => numbers(told.before).join() !== numbers(told.after).join(),
  )
  if (variant !== undefined) {
    const [was, is] = apart(numbers(variant.before), numbers(variant.after))
    return [`a figure in ${name} changes: ${was.join(', ') || 'none'} → ${is.join(', ') || 'none'}`]
  }
  const lost = lostPlaceholders(difference, before, after)
  return lost.length === 0 ? [] : [`${name} no longer prints {{ ${lost.join(' }}, {{ ')} }}`]
}

/** Two lists without what they begin and end with alike. */
function apart(one: readonly string[], other: readonly string[]): [string[], string[]] {
  const start = one.findIndex((number, index) => number !== other[index])
  const from = start === -1 ? one.length : start
  const [was, is] = [one.slice(from), other.slice(from)]
  while (was.length > 0 && is.length > 0 && was.at(-1) === is.at(-1)) {
    was.pop()
    is.pop()
  }
  return [was, is]
}

/** What the vendor and the version are called is no figure. */
const FIGURE = /\{\{\s*(?!vendor\.|version\.)([\w.]+)\s*\}\}/g

function lostPlaceholders({ clause }: Found, before: readonly Offer[], after: readonly Offer[]): string[] {
  if (clause === null) return []
  const printed = ([offer]: readonly Offer[]) => {
    const template = offer && templateOfClause(offer.documents[clause.document], clause.id)
    return new Set([...(template ?? '').matchAll(FIGURE)].map(([, name = '']) => name))
  }
  const still = printed(after)
  return [...printed(before)].filter((name) => !still.has(name))
}

/** Facts whose value is a sentence that no rule can judge: a figure whose change must be read is no correction. */
function idsInProse(offers: readonly Offer[]): Set<string> {
  return new Set(
    offers.flatMap((offer) =>
      termFacts(offer)
        .filter(({ kind }) => kind === 'wording')
        .map(({ id }) => id),
    ),
  )
}

/**
 * Documents whose clauses stand in another order. A clause is found by its id wherever it stands, but references from
 * outside name its number, and a clause on a range of sections holds for others.
 */
function movedClauses(before: readonly Offer[], after: readonly Offer[]): string[] {
  const idsOf = (offers: readonly Offer[], kind: 'sla' | 'dpa') =>
    offers[0]?.documents[kind].sections.flatMap(({ id, clauses }) => [
      id,
      ...clauses.map((clause) => clause.id),
    ]) ?? []
  return (['sla', 'dpa'] as const).flatMap((kind) => {
    const [old, fresh] = [idsOf(before, kind), idsOf(after, kind)]
    const kept = old.filter((id) => fresh.includes(id))
    const moved = fresh.filter((id) => old.includes(id)).find((id, index) => id !== kept[index])
    return moved === undefined
      ? []
      : [`clauses of the ${kind.toUpperCase()} stand in another order, from #${moved} on`]
  })
}

function rewordedName(difference: Found): string {
  const { id, label, topic, clause } = difference
  const place = clause === null ? '' : `${clause.document.toUpperCase()} ${clause.number}`
  if (isSubprocessorDifference({ topic })) return `${ENTRY_OF}${nameOf(difference)}`
  if (id === 'title' || id.startsWith('title:'))
    return `the title of the ${label.replace('Title of the ', '')}`
  if (id.startsWith('heading:')) return `the heading of ${place}`
  return `${WORDING_OF}${nameOf(difference)}`
}

function nameOf({ label, clause, words }: Found): string {
  const place = clause === null ? null : `${clause.document.toUpperCase()} ${clause.number}`
  if (place === null) return label
  return words === undefined ? `${label} (${place})` : `${place} (${label})`
}

function inWords(difference: Found): string {
  const { before, after } = difference
  const name = nameOf(difference)
  if (difference.words !== undefined) return `${name} is ${before === null ? 'added' : 'removed'}`
  if (before === null) return `${name} is added: ${after}`
  return after === null ? `${name} is removed: ${before}` : `${name} changes from ${before} to ${after}`
}
