import { compareVersions } from '../../comparison/compare-versions.ts'
import { countsInWords } from '../../comparison/in-words.ts'
import { versionOn } from '../../contracts/version-on.ts'
import type { Offer, OfferResult } from '../../offer/offer.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'
import { counted } from '../../quantities/time/duration.ts'
import { instantInWords } from '../../quantities/time/instant.ts'
import { nextAfter, publishedBy, type Release, standingOf } from '../../release/standing.ts'
import { STANDING_IN_WORDS } from '../../release/standing-in-words.ts'
import { type LinkOption, type LinkTerms, optionName, type PreparedBy } from '../link.ts'
import { lastDayOf } from '../reading/valid-until.ts'
import type { AnnouncedVersion, GoneOption, ShownOption, TailoredView } from '../view.ts'
import { shownBands, shownCap, shownFee, shownWorstYear } from './option-in-money.ts'

/**
 * What a link is resolved with. `offer`: of a version × tier × region; null where there is no such version. `compare`: as
 * `compareVersions`, for whoever keeps what it has found, since it takes a tenth of a second an offer.
 */
export type LinkSource = {
  ledger: readonly Release[]
  offer: (version: string, tier: string, region: string) => OfferResult | null
  compare?: typeof compareVersions
}

/**
 * A link as its customer sees it at a moment of business time.
 * @returns null before any version is published
 */
export function tailoredView(
  link: LinkTerms & { preparedBy: PreparedBy },
  source: LinkSource,
  at: Date,
): TailoredView | null {
  const release = versionToShow(link, source.ledger, at)
  if (release === null) return null
  const { version } = release
  const standing = standingOf(version, publishedBy(source.ledger, at), at)
  const isPinned = link.version !== null
  const shown = optionsIn(version, link.options, source)
  return {
    preparedFor: link.preparedFor,
    preparedBy: link.preparedBy,
    note: link.note,
    validUntil: dateInWords(lastDayOf(link.expiresAt)),
    expiresAt: link.expiresAt,
    begins: link.begins,
    services: link.services,
    conditions: link.conditions,
    mayDownload: link.mayDownload,
    version: { version, standing, isPinned, words: `Version ${version}, ${STANDING_IN_WORDS[standing]}` },
    options: shown.flatMap(({ option, name, offer }) =>
      offer === null ? [] : [shownOption(name, option, offer)],
    ),
    gone: shown.flatMap(({ option, name, offer }): GoneOption[] =>
      offer === null ? [{ name, tier: option.tier, region: option.region }] : [],
    ),
    announced: announcedAfter(release, link.options, source, at),
  }
}

/** The release that a link shows: what it fixes, or the one in force; before the first, the one that begins first. */
function versionToShow<R extends Release>(
  link: Pick<LinkTerms, 'version'>,
  ledger: readonly R[],
  at: Date,
): R | null {
  return versionOn(link, ledger, at) ?? nextAfter(ledger, at)
}

type InVersion = { option: LinkOption; name: string; offer: Offer | null }

function optionsIn(version: string, options: readonly LinkOption[], { offer }: LinkSource): InVersion[] {
  return options.map((option, index) => {
    const found = offer(version, option.tier, option.region)
    return { option, name: optionName(index), offer: found?.ok === true ? found.offer : null }
  })
}

function shownOption(name: string, { fee }: LinkOption, offer: Offer): ShownOption {
  return {
    name,
    title: `${offer.tier.name}, ${offer.region.name}`,
    offer,
    fee: fee === null ? null : shownFee(fee, offer),
    bands: shownBands(offer, fee),
    capRule: `At most ${counted(offer.credits.cap.monthlyFees, 'monthly fee')} in a contract year`,
    cap: fee === null ? null : shownCap(offer, fee),
    worstYear: fee === null ? null : shownWorstYear(offer, fee),
  }
}

function announcedAfter(
  { version }: Release,
  options: readonly LinkOption[],
  source: LinkSource,
  at: Date,
): AnnouncedVersion | null {
  const next = nextAfter(source.ledger, at)
  if (next === null || next.version === version) return null
  const [before, after] = [version, next.version].map((one) =>
    optionsIn(one, options, source).flatMap(({ offer }) => offer ?? []),
  ) as [Offer[], Offer[]]
  const differences = (source.compare ?? compareVersions)(before, after)
  return {
    version: next.version,
    begins: instantInWords(next.effectiveAt),
    counts: countsInWords(differences),
    differences,
  }
}
