import { documentPath, versionOfferPath } from '#lib/domain/addresses.ts'
import { byTopic } from '#lib/domain/comparison/by-topic.ts'
import type { OfferName, VersionDifference } from '#lib/domain/comparison/compare-versions.ts'
import { countsInWords, offersInWords } from '#lib/domain/comparison/in-words.ts'
import type { Offer } from '#lib/domain/offer.ts'
import type { ShownDifference, ShownDifferences } from '#lib/domain/versions/shown-difference.ts'
import { differencesInTurn } from './compared.ts'
import type { ComparisonQuestion } from './comparison-question.ts'
import { EVERY_OFFER, namesOf, offerOfSeen, type SeenVersion } from './seen.ts'

/** Everything in which two versions differ, by topic, with where each is to be read. */
export async function shownDifferences(question: ComparisonQuestion): Promise<ShownDifferences> {
  const { from, to, choice } = question
  const differences = await differencesInTurn(from, to, choice)
  const all = distinct([...namesOf(to, choice), ...namesOf(from, choice)])
  return {
    counts: countsInWords(differences),
    topics: byTopic(differences).map(({ topic, differences: own }) => ({
      topic,
      id: topic.toLowerCase().replaceAll(' ', '-'),
      differences: own.map((difference) => shown(difference, question, all)),
    })),
  }
}

/** What a release changed against the one before it. */
export function changesOf(from: SeenVersion, to: SeenVersion): Promise<ShownDifferences> {
  return shownDifferences({ from, to, choice: EVERY_OFFER })
}

function distinct(names: OfferName[]): OfferName[] {
  return [...new Map(names.map((name) => [`${name.tier.id}/${name.region.id}`, name])).values()]
}

function shown(
  difference: VersionDifference,
  question: ComparisonQuestion,
  all: OfferName[],
): ShownDifference {
  const { id, label, direction, before, after, words, offers } = difference
  return {
    id: `${id} ${offers.map(({ tier, region }) => `${tier.id}/${region.id}`).join(' ')}`,
    label,
    direction,
    before,
    after,
    words: words ?? null,
    clause: clauseOf(difference, question),
    offers: all.length > 1 ? offersInWords(offers, all) : null,
  }
}

/** Where the clause stands: in the later version, or in the earlier one where it is gone. */
function clauseOf({ clause, offers }: VersionDifference, { from, to }: ComparisonQuestion) {
  const [touched] = offers
  if (clause === null || touched === undefined) return null
  const label = `${clause.document.toUpperCase()} ${clause.number}`
  for (const seen of [to, from]) {
    const result = offerOfSeen(seen, touched.tier.id, touched.region.id)
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

function hasClause({ documents }: Offer, clause: NonNullable<VersionDifference['clause']>): boolean {
  return documents[clause.document].sections.some(({ clauses }) => clauses.some(({ id }) => id === clause.id))
}
