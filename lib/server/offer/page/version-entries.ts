import { documentPath, versionOfferPath, versionPath } from '#lib/domain/addresses.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import type { VersionEntry } from '#lib/domain/offer/view.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { instantInWords } from '#lib/domain/quantities/time/instant.ts'
import { byVersion } from '#lib/domain/quantities/version-id.ts'
import { publishedBy, standingOf } from '#lib/domain/release/standing.ts'
import { catalogue } from '../../terms/current.ts'

/** Every version published by a moment, newest first, with its page and documents where it offers the tier and region. */
export function versionEntries(tier: string, region: string, now: Date): VersionEntry[] {
  const { ledger, versions } = catalogue()
  return publishedBy(ledger, now)
    .toSorted((a, b) => byVersion(b.version, a.version))
    .map(({ version, publishedAt, effectiveAt }) => {
      const terms = versions.get(version)?.terms
      const isOffered =
        terms?.tiers.some(({ id }) => id === tier) === true && terms.regions.some(({ id }) => id === region)
      return {
        version,
        href: isOffered ? versionOfferPath(version, tier, region) : versionPath(version),
        standing: standingOf(version, ledger, now),
        published: dateInWords(publishedAt.slice(0, 10)),
        since: instantInWords(effectiveAt),
        documents: DOCUMENT_KINDS.flatMap((kind) =>
          isOffered ? [{ href: documentPath(version, tier, region, kind), label: kind.toUpperCase() }] : [],
        ),
      }
    })
}
