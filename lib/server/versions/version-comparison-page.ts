import { versionComparisonPath, versionPath } from '#lib/domain/addresses.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import type {
  ComparedVersion,
  ShownComparison,
  VersionComparisonPageFacts,
} from '#lib/domain/versions/view.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { type SearchParams, shownAgain } from '../http/request/search-params.ts'
import { catalogue } from '../terms/current.ts'
import { beginningOf, namesOf, type VisibleVersion } from '../terms/shown/visible-version.ts'
import { type ComparisonQuestion, comparisonQuestion } from './comparison-question.ts'
import { formChoices } from './form-choices.ts'
import { publishedReasons } from './published-reasons.ts'
import { shownDifferences } from './shown-differences.ts'

/** The comparison that an address asks for, as of a moment; or what to correct in it. */
export async function versionComparisonPage(
  asked: SearchParams,
  now: Date,
): Promise<VersionComparisonPageFacts> {
  const question = comparisonQuestion(asked, now)
  const choices = formChoices(now)
  const given = (name: string) => shownAgain(asked, name)
  const fault = question !== null && 'status' in question ? question : null
  return {
    choices,
    given: {
      from: given('from') || (choices.versions[1] ?? ''),
      to: given('to') || (choices.versions[0] ?? ''),
      tier: given('tier'),
      region: given('region'),
    },
    fault,
    comparison: question === null || 'status' in question ? null : await shownComparison(question, now),
    legalName: catalogue().vendor.legalName,
  }
}

/** Title and address of the page; the same comparison has one address, whatever else the one asked for holds. */
export function comparisonMetadata(asked: SearchParams, vendorName: string, now: Date) {
  const question = comparisonQuestion(asked, now)
  if (question === null || 'status' in question)
    return { title: VERSION_WORDS.compareTitle(vendorName), robots: { index: false } }
  const { from, to, choice } = question
  return {
    title: VERSION_WORDS.changedTitle(from.version, to.version, vendorName),
    description: VERSION_WORDS.changedDescription(from.version, to.version, placeInWords(question)),
    alternates: { canonical: versionComparisonPath(from.version, to.version, choice.tier, choice.region) },
  }
}

async function shownComparison(question: ComparisonQuestion, now: Date): Promise<ShownComparison> {
  const { from, to, choice } = question
  return {
    ...(await shownDifferences(question)),
    from: sideOf(from),
    to: sideOf(to),
    place: placeInWords(question),
    lacking: [from, to]
      .filter((seen) => namesOf(seen, choice).length === 0)
      .map((seen) => VERSION_WORDS.doesNotOffer(seen.version, placeInWords(question))),
    reasons: publishedReasons(from.version, to.version, now),
    swapped: versionComparisonPath(to.version, from.version, choice.tier, choice.region),
  }
}

function sideOf(seen: VisibleVersion): ComparedVersion {
  const { version, stands } = seen
  return {
    version,
    href: versionPath(version),
    standing: stands.standing,
    begins: momentInWords(beginningOf(seen)),
  }
}

function placeInWords({ from, to, choice }: ComparisonQuestion): string {
  const names = [...namesOf(to), ...namesOf(from)]
  const nameOf = (key: 'tier' | 'region') => names.find((offer) => offer[key].id === choice[key])?.[key].name
  const [tier, region] = [nameOf('tier'), nameOf('region')]
  if (tier === undefined)
    return region === undefined ? VERSION_WORDS.everyOffer : VERSION_WORDS.everyTierIn(region)
  return region === undefined ? VERSION_WORDS.everyRegionOf(tier) : `${tier}, ${region}`
}
