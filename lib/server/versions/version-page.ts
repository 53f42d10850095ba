import {
  documentPath,
  LEDGER_PATH,
  ledgerEntryPath,
  ledgerTimestampPath,
  versionComparisonPath,
  versionInputPath,
  versionOfferPath,
  versionPath,
  versionSumsPath,
} from '#lib/domain/addresses.ts'
import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { momentInWords } from '#lib/domain/quantities/time/instant.ts'
import { editionOf } from '#lib/domain/quantities/version-id.ts'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { inForce } from '#lib/domain/release/standing.ts'
import { releaseCheckCommands } from '#lib/domain/versions/check-commands.ts'
import type { LedgerTimestampFacts, OffersTableFacts, VersionPageFacts } from '#lib/domain/versions/view.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { askedValue, isFault, quoted, type SearchParams } from '../http/request/search-params.ts'
import { environment } from '../platform/env.ts'
import { sha256 } from '../platform/sha256.ts'
import { catalogue } from '../terms/current.ts'
import { inputsOf } from '../terms/ledger/released-files.ts'
import {
  namesOf,
  publishedEntries,
  type VisibleVersion,
  visibleVersion,
} from '../terms/shown/visible-version.ts'
import { ledgerTimestamp } from '../timestamps/ledger-timestamp.ts'
import { changesOf } from './shown-differences.ts'
import { recordOf, releaseBefore } from './version-list.ts'
import { versionStanding } from './version-offer.ts'

/** Everything about one version: its record, what it offers, what it changed. Null where there is no such version. */
export async function versionPage(
  version: string,
  asked: SearchParams,
  now: Date,
): Promise<VersionPageFacts | null> {
  const seen = visibleVersion(version, now)
  if (seen === null) return null
  const entry = publishedEntries(now).find((candidate) => candidate.version === version)
  const before = seenBefore(seen, now)
  return {
    legalName: seen.source.vendor.legalName,
    version,
    isEdition: editionOf(version) > 0,
    asOf: dateInWords(now.toISOString().slice(0, 10)),
    standing: versionStanding(seen, now),
    record: entry === undefined ? null : recordOf(entry, now),
    seals:
      entry === undefined
        ? null
        : {
            inputs: entry.inputsSha256,
            previous: entry.previousSha256,
            entry: sha256(canonicalEntry(entry)),
            files: releaseFiles(version),
            commands: releaseCheckCommands(environment().PUBLIC_URL, {
              version,
              before: ledgerBefore(entry),
            }),
          },
    timestamp: entry === undefined ? null : timestampFacts(entry),
    offers: offersTable(seen),
    notOffered: notOffered(seen, asked),
    changes:
      before === null
        ? null
        : {
            before: before.version,
            href: versionComparisonPath(before.version, version),
            ...(await changesOf(before, seen)),
          },
  }
}

/** Everything that the commands fetch, and the ledger: what it is, and where. */
function releaseFiles(version: string): { name: string; href: string }[] {
  return [
    { name: 'ledger.yaml', href: LEDGER_PATH },
    { name: 'ledger-entry.json', href: ledgerEntryPath(version) },
    { name: 'SHA256SUMS', href: versionSumsPath(version) },
    ...inputsOf(process.cwd(), version).map((name) => ({ name, href: versionInputPath(version, name) })),
  ]
}

/** The version whose entry comes before in the ledger, which is not always the one that it changes; null for the first. */
function ledgerBefore(entry: ReleaseEntry): string | null {
  const { ledger } = catalogue()
  return ledger[ledger.indexOf(entry) - 1]?.version ?? null
}

/** Null where no timestamp authority has confirmed the entry. */
function timestampFacts(entry: ReleaseEntry): LedgerTimestampFacts | null {
  const timestamp = ledgerTimestamp(entry)
  if (timestamp === null) return null
  const origin = environment().PUBLIC_URL
  const page = versionPath(entry.version)
  return {
    at: momentInWords(timestamp.at),
    href: ledgerTimestampPath(entry.version),
    commands: [
      `curl -O ${origin}${page}/ledger-entry.json`,
      `curl -O ${origin}${page}/ledger-entry.tsr`,
      'openssl ts -verify -data ledger-entry.json -in ledger-entry.tsr -CAfile authority.pem',
    ].join('\n'),
  }
}

/** What a release is compared with: the one that it changes; a draft with what is in force. */
function seenBefore(seen: VisibleVersion, now: Date): VisibleVersion | null {
  const { ledger } = catalogue()
  const entry = ledger.find(({ version }) => version === seen.version)
  const before = entry === undefined ? inForce(ledger, now) : releaseBefore(entry)
  return before === null ? null : visibleVersion(before.version, now)
}

function offersTable(seen: VisibleVersion): OffersTableFacts {
  const { tiers, regions } = seen.source.terms
  const isDraft = seen.stands.standing === 'draft'
  return {
    regions: regions.map(({ id, name }) => ({ id, name })),
    tiers: tiers.map((tier) => ({
      id: tier.id,
      name: tier.name,
      cells: regions.map((region) => ({
        region: region.name,
        page: versionOfferPath(seen.version, tier.id, region.id),
        documents: (isDraft ? [] : ARCHIVED_KINDS).map((kind) => ({
          label: kind === 'bundle' ? 'Bundle' : kind.toUpperCase(),
          href: documentPath(seen.version, tier.id, region.id, kind),
        })),
      })),
    })),
  }
}

/** That the version lacks what a reader looked for on the way here; null where it does not. */
function notOffered(seen: VisibleVersion, asked: SearchParams): string | null {
  const [tier, region] = [askedValue(asked, 'tier'), askedValue(asked, 'region')]
  if (tier === undefined || region === undefined || isFault(tier) || isFault(region)) return null
  if (namesOf(seen, { tier, region }).length > 0) return null
  return VERSION_WORDS.notOffered(seen.version, quoted(tier), quoted(region))
}
