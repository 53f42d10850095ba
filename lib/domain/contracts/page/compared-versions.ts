import { versionComparisonPath } from '../../addresses.ts'
import type { compareVersions } from '../../comparison/compare-versions.ts'
import { countsInWords } from '../../comparison/in-words.ts'
import { toldDifferences } from '../../comparison/told-differences.ts'
import type { Offer, OfferResult } from '../../offer/offer.ts'
import type { CalendarDate } from '../../quantities/time/calendar-date.ts'
import { instantInWords } from '../../quantities/time/instant.ts'
import { dateOf } from '../../quantities/version-id.ts'
import { inForce, nextAfter, publishedBy, type Release, standingOf } from '../../release/standing.ts'
import type { ContractTerms } from '../customer.ts'
import { versionOn } from '../version-on.ts'
import type { VersionCompared } from './view.ts'
import { CONTRACT_PAGE_WORDS } from './words.ts'

/** So many differences of a version are told; all are in the comparison. */
const MOST = 8

/** What a contract is resolved with. `offer`: of a version × tier × region; null where there is no such version. */
export type VersionSource = {
  ledger: readonly Release[]
  offer: (version: string, tier: string, region: string) => OfferResult | null
  compare: typeof compareVersions
}

/** The release that applies to a contract at a moment; before the first is in force, the one that begins first. */
export function releaseFor<R extends Release>(
  contract: Pick<ContractTerms, 'version'>,
  ledger: readonly R[],
  at: Date,
): R | null {
  return versionOn(contract, ledger, at) ?? nextAfter(ledger, at)
}

/**
 * The release that was agreed: the one that the contract fixes, or the one in force on its first day. Before that day has come,
 * the one that applies now.
 */
export function agreedRelease<R extends Release>(
  contract: Pick<ContractTerms, 'version' | 'begins'>,
  ledger: readonly R[],
  at: Date,
): R | null {
  if (contract.version !== null) return releaseFor(contract, ledger, at)
  const start = new Date(`${contract.begins}T00:00:00Z`)
  return (start < at ? versionOn(contract, ledger, start) : null) ?? releaseFor(contract, ledger, at)
}

/** The release that a contract began with, by what is known of its notices; or else by the calendar. */
export function agreedIn<R extends Release>(
  contract: Pick<ContractTerms, 'version' | 'begins'>,
  ledger: readonly R[],
  { agreed }: Pick<Applies, 'agreed'>,
  at: Date,
): R | null {
  return ledger.find(({ version }) => version === agreed) ?? agreedRelease(contract, ledger, at)
}

/** Which version applies to a contract, by when its contacts were told of each release, and which are still to. */
export type Applies = {
  version: string | null
  /** The version that it began with; null where that is not known. */
  agreed: string | null
  /**
   * The first day of each. `untold`: not everyone who has to be told of it has been. `choice`: the contract fixes a version, and this
   * one holds a Change for the Worse.
   */
  coming: ReadonlyMap<string, CalendarDate | 'untold' | 'choice'>
}

/** The offer that a contract has in a version; null where the version has no such tier or region. */
export function offerIn(
  { tier, region }: Pick<ContractTerms, 'tier' | 'region'>,
  version: string,
  { offer }: Pick<VersionSource, 'offer'>,
): Offer | null {
  const found = offer(version, tier, region)
  return found?.ok === true ? found.offer : null
}

/**
 * What has changed since a contract was agreed, for its tier and region: the version that applies to it by now and the one in
 * force, where they are others, and each that is to come. An edition changes no obligation, and is not told apart.
 */
export function comparedVersions(
  contract: Pick<ContractTerms, 'version' | 'begins' | 'tier' | 'region'>,
  source: VersionSource,
  applies: Applies,
  at: Date,
): VersionCompared[] {
  const published = publishedBy(source.ledger, at)
  const agreed = agreedIn(contract, source.ledger, applies, at)
  const before = agreed === null ? null : offerIn(contract, agreed.version, source)
  if (agreed === null || before === null) return []
  const current = inForce(published, at)
  const newer = published.slice(published.findIndex(({ version }) => version === agreed.version) + 1)
  const later = newer.filter(
    ({ version, effectiveAt }) =>
      dateOf(version) !== dateOf(agreed.version) &&
      (version === current?.version ||
        version === applies.version ||
        applies.coming.has(version) ||
        Date.parse(effectiveAt) > at.getTime()),
  )
  return later.map((release) => {
    const { version, effectiveAt } = release
    const standing = standingOf(version, published, at)
    const after = offerIn(contract, version, source)
    const differences = after === null ? [] : source.compare([before], [after])
    const day = instantInWords(effectiveAt)
    return {
      version,
      standing,
      title:
        standing === 'in-force'
          ? CONTRACT_PAGE_WORDS.inForce(day, version)
          : CONTRACT_PAGE_WORDS.announced(day, version),
      applies: appliesInWords(contract, release, applies),
      counts: after === null ? null : countsInWords(differences),
      ...toldDifferences(differences, MOST),
      href:
        after === null
          ? null
          : versionComparisonPath(agreed.version, version, contract.tier, contract.region),
    }
  })
}

function appliesInWords(
  contract: Pick<ContractTerms, 'version'>,
  { version, effectiveAt }: Release,
  { version: applying, coming }: Applies,
): string {
  if (version === applying) return CONTRACT_PAGE_WORDS.appliesNow
  const from = coming.get(version)
  if (from === undefined) return CONTRACT_PAGE_WORDS.appliesNot
  if (from === 'choice') return CONTRACT_PAGE_WORDS.appliesByChoice(contract.version ?? '')
  if (from === 'untold') return CONTRACT_PAGE_WORDS.appliesUntold
  return from === effectiveAt.slice(0, 10)
    ? CONTRACT_PAGE_WORDS.appliesThen
    : CONTRACT_PAGE_WORDS.appliesFrom(from)
}
