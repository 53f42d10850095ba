import { documentPath, versionOfferPath } from '#lib/domain/addresses.ts'
import { byTopic } from '#lib/domain/comparison/by-topic.ts'
import { type ClauseName, changeOf, WORDING_TOPIC } from '#lib/domain/comparison/difference.ts'
import { countsInWords, offersInWords } from '#lib/domain/comparison/in-words.ts'
import type { VersionDifference } from '#lib/domain/comparison/joined-offers.ts'
import type { OfferName } from '#lib/domain/comparison/offer-name.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import type {
  ShownClause,
  ShownDetail,
  ShownDifference,
  ShownDifferences,
} from '#lib/domain/versions/shown-difference.ts'
import { EVERY_OFFER, namesOf, offerOfVersion, type VisibleVersion } from '../terms/shown/visible-version.ts'
import { differencesInTurn } from './compared.ts'
import type { ComparisonQuestion } from './comparison-question.ts'

/** Everything in which two versions differ, by topic, with where each is to be read. */
export async function shownDifferences(question: ComparisonQuestion): Promise<ShownDifferences> {
  const { from, to, choice } = question
  const differences = await differencesInTurn(from, to, choice)
  const all = distinct([...namesOf(to, choice), ...namesOf(from, choice)])
  return {
    counts: countsInWords(differences),
    topics: byTopic(differences).map(({ topic, differences: own }) => {
      const id = topic.toLowerCase().replaceAll(' ', '-')
      return {
        topic,
        id,
        differences: own.map((difference, index) => shown(difference, `${id}-${index + 1}`, question, all)),
      }
    }),
  }
}

/** What a release changed against the one before it. */
export function changesOf(from: VisibleVersion, to: VisibleVersion): Promise<ShownDifferences> {
  return shownDifferences({ from, to, choice: EVERY_OFFER })
}

function distinct(names: OfferName[]): OfferName[] {
  return [...new Map(names.map((name) => [`${name.tier.id}/${name.region.id}`, name])).values()]
}

function shown(
  difference: VersionDifference,
  id: string,
  question: ComparisonQuestion,
  all: OfferName[],
): ShownDifference {
  const { label, topic, direction, before, after, words, offers, clause, alsoIn, details = [] } = difference
  return {
    id,
    label,
    direction,
    change: changeOf(difference),
    before,
    after,
    words: words ?? null,
    isProse: topic === WORDING_TOPIC.sla || topic === WORDING_TOPIC.dpa,
    clauses: [...(clause === null ? [] : [clause]), ...alsoIn].flatMap(
      (name) => clauseOf(name, offers, question) ?? [],
    ),
    offers: all.length > 1 ? offersInWords(offers, all) : null,
    details: details.map((detail) => shownDetail(detail, offers, all)),
  }
}

function shownDetail(
  { label, before, after, words, offers }: NonNullable<VersionDifference['details']>[number],
  whole: readonly OfferName[],
  all: readonly OfferName[],
): ShownDetail {
  const isWhole = offers.length === whole.length
  return { label, before, after, words: words ?? null, offers: isWhole ? null : offersInWords(offers, all) }
}

/** Where the clause stands: in the later version, or in the earlier one where it is gone. */
function clauseOf(
  clause: ClauseName,
  [touched]: readonly OfferName[],
  { from, to }: ComparisonQuestion,
): ShownClause | null {
  if (touched === undefined) return null
  const before = clause.numberBefore === undefined ? '' : ` (was ${clause.numberBefore})`
  const label = `${clause.document.toUpperCase()} ${clause.number}${before}`
  for (const seen of [to, from]) {
    const result = offerOfVersion(seen, touched.tier.id, touched.region.id)
    if (result.ok && hasClause(result.offer, clause)) {
      const place = [seen.version, touched.tier.id, touched.region.id] as const
      // The page prints the SLA; the DPA is a document of its own, whose clauses are its named destinations.
      const href =
        clause.document === 'sla'
          ? `${versionOfferPath(...place)}#${clause.id}`
          : `${documentPath(...place, 'dpa')}#nameddest=${clause.id}`
      return { label, href }
    }
  }
  return null
}

function hasClause({ documents }: Offer, clause: ClauseName): boolean {
  return documents[clause.document].sections.some(
    (section) => section.id === clause.id || section.clauses.some(({ id }) => id === clause.id),
  )
}
