import { versionOfferPath, versionPath } from '#lib/domain/addresses.ts'
import { dateInWords, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { inForce, type Release } from '#lib/domain/release/standing.ts'
import { firstVersionInWords } from '#lib/domain/versions/judged-by.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { askedValue, type Fault, isFault, quoted, type SearchParams } from '../http/request/search-params.ts'
import { namesOf, publishedEntries, visibleVersion } from '../terms/shown/visible-version.ts'

/** Where the version in force on a day is to be read, or why there is no answer; or that nothing was asked yet. */
export type InForceAnswer =
  | { kind: 'found'; address: string }
  | ({ kind: 'fault' } & Fault)
  | { kind: 'unasked' }

/**
 * Finds the version that was in force on the day `on`, at its first moment in UTC, by what is published now. With tier
 * and region it leads to their page, where the version offers them; else to the version, which says so.
 */
export function inForceOn(asked: SearchParams, now: Date): InForceAnswer {
  if (asked.on === undefined) return { kind: 'unasked' }
  const values = ['on', 'tier', 'region'].map((name) => askedValue(asked, name))
  const fault = values.find(isFault)
  if (fault !== undefined) return { kind: 'fault', ...fault }
  const [on, tier, region] = values as (string | undefined)[]
  if (on === undefined) return { kind: 'fault', status: 400, message: VERSION_WORDS.enterDate }
  if (!isCalendarDate(on))
    return {
      kind: 'fault',
      status: 400,
      message: VERSION_WORDS.notDate(quoted(on)),
    }
  const entries = publishedEntries(now)
  const release = inForce(entries.toReversed(), new Date(`${on}T00:00:00Z`))
  const seen = release === null ? null : visibleVersion(release.version, now)
  if (seen === null) return { kind: 'fault', ...beforeTheFirst(on, entries, now) }
  if (tier === undefined || region === undefined) return { kind: 'found', address: versionPath(seen.version) }
  const isOffered = namesOf(seen, { tier, region }).length > 0
  const address = isOffered
    ? versionOfferPath(seen.version, tier, region)
    : `${versionPath(seen.version)}?${new URLSearchParams({ tier, region })}`
  return { kind: 'found', address }
}

function beforeTheFirst(on: string, entries: readonly Release[], now: Date): Fault {
  const known = firstVersionInWords(entries, now)
  return { status: 404, message: VERSION_WORDS.noneInForceOn(dateInWords(on), known) }
}
