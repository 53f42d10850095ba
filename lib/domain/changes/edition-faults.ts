import { compareVersions } from '../comparison/compare-versions.ts'
import { termFacts } from '../comparison/facts/term-facts.ts'
import { DOCUMENT_KINDS, tableName } from '../legal/text.ts'
import type { Offer } from '../offer/offer.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import { isBindingFact, isContractual } from './binding-facts.ts'
import { changedBinding } from './changed-binding.ts'
import { changedEmphasis } from './changed-emphasis.ts'
import { changedNotes } from './changed-notes.ts'
import type { IsEnglish } from './respelled.ts'
import { isSubprocessorDifference, subprocessorChanges } from './subprocessor-changes.ts'

/** What an edition holds beside neutral differences, each named in words. */
export type EditionFaults = {
  /**
   * Whatever a rule finds better or worse or cannot weigh, and clauses that come, go or move.
   */
  obligations: string[]
  /**
   * What binds beside that: the parties, their law and addresses, figures, words and marks in clauses that are worded
   * differently, emphasis, and tables that come or go. Earlier releases of the software let editions change these.
   */
  binding: string[]
  /** "adds Acme", "removes Acme", "changes Acme (address)". */
  subprocessors: string[]
  /**
   * Titles, headings, entries of sub-processors, clauses, what stands "in short" above them and facts in prose that are worded differently, each as what an
   * edition changes: "the title of the SLA", "the wording of SLA 6.6 (Claims)". Somebody has to say why nothing changes.
   */
  wording: string[]
}

/** Terms as they are compared: every offer, and the whole list of sub-processors. */
export type ComparedTerms = { offers: readonly Offer[]; subprocessors: readonly Subprocessor[] }

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
export function editionFaults(
  before: ComparedTerms,
  after: ComparedTerms,
  isEnglish: IsEnglish,
): EditionFaults {
  const prose = idsInProse([...before.offers, ...after.offers])
  const subprocessors = subprocessorChanges(before.subprocessors, after.subprocessors)
  const differences = compareVersions(before.offers, after.offers).filter(
    (difference) =>
      isContractual(difference) && !(subprocessors.length > 0 && isSubprocessorDifference(difference)),
  )
  // A list that is the same reads differently where it names the vendor.
  const isReworded = ({ id, topic, direction, words, before: was, after: is }: Found) =>
    !isBindingFact(id) &&
    direction === 'needs-reading' &&
    was !== null &&
    is !== null &&
    (words !== undefined || prose.has(id) || isSubprocessorDifference({ topic }))
  const reworded = differences.filter(isReworded)
  const notes = changedNotes(before.offers, after.offers)
  const others = differences.filter((difference) => !isReworded(difference))
  return {
    obligations: [
      ...others.filter(({ id }) => !isBindingFact(id)).map(inWords),
      ...movedClauses(before.offers, after.offers),
    ],
    binding: [
      ...others.filter(({ id }) => isBindingFact(id)).map(inWords),
      ...reworded.flatMap((difference) =>
        changedBinding(difference, nameOf(difference), before.offers, after.offers, isEnglish),
      ),
      ...notes.flatMap(({ binding }) => binding),
      ...changedEmphasis(before.offers, after.offers),
      ...movedTables(before.offers, after.offers),
    ],
    subprocessors,
    wording: [...new Set([...reworded.map(rewordedName), ...notes.map(({ name }) => WORDING_OF + name)])],
  }
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

/** Tables that a clause gets or loses: what they list would no longer be signed, or be so under another clause. */
function movedTables(before: readonly Offer[], after: readonly Offer[]): string[] {
  const [old, fresh] = [tablesOf(before), tablesOf(after)]
  const lacking = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one.difference(other)]
  return [
    ...lacking(old, fresh).map((table) => `${table} is removed`),
    ...lacking(fresh, old).map((table) => `${table} is added`),
  ]
}

/** "the table rate limits of #api.limits in the SLA", of every offer. */
function tablesOf(offers: readonly Offer[]): Set<string> {
  return new Set(
    offers.flatMap(({ documents }) =>
      DOCUMENT_KINDS.flatMap((kind) =>
        documents[kind].sections.flatMap(({ clauses }) =>
          clauses.flatMap(({ id, exhibits }) =>
            exhibits.map((name) => `${tableName(name)} of #${id} in the ${kind.toUpperCase()}`),
          ),
        ),
      ),
    ),
  )
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
