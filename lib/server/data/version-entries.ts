import { documentPath } from '#lib/domain/addresses.ts'
import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import { dateInWords } from '#lib/domain/quantities/calendar-date.ts'
import { standingOf } from '#lib/domain/standing.ts'
import { catalogue, offerOf } from './current.ts'

/** Every version published by a moment, newest first, with its documents where it offers the tier and region. */
export function versionEntries(tier: string, region: string, now: Date) {
  const { ledger } = catalogue()
  return ledger
    .filter(({ publishedAt }) => Date.parse(publishedAt) <= now.getTime())
    .toSorted((a, b) => Date.parse(b.effectiveAt) - Date.parse(a.effectiveAt))
    .map(({ version, publishedAt, effectiveAt }) => {
      const result = offerOf(version, tier, region)
      return {
        version,
        standing: standingOf(version, ledger, now),
        published: dateInWords(publishedAt.slice(0, 10)),
        since: dateInWords(effectiveAt.slice(0, 10)),
        documents: DOCUMENT_KINDS.flatMap((kind) =>
          result?.ok === true
            ? [{ href: documentPath(version, tier, region, kind), label: kind.toUpperCase() }]
            : [],
        ),
      }
    })
}
