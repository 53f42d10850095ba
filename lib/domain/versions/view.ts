import type { Standing } from '#lib/domain/release/standing.ts'
import type { StandingFacts, StandingNotice } from '#lib/domain/release/view.ts'
import type { FormChoices } from './form-choices.ts'
import type { ShownDifferences } from './shown-difference.ts'
import type { VersionRecord } from './version-record.ts'

/** What stands in the form that compares two versions. */
export type ComparisonGiven = Record<'from' | 'to' | 'tier' | 'region', string>

/** What stands in the form that finds the version of a day. */
export type InForceGiven = Record<'on' | 'tier' | 'region', string>

/** One side of a comparison. */
export type ComparedVersion = { version: string; href: string; standing: Standing | 'draft'; begins: string }

/** Why a version was released, as published with it. */
export type PublishedReason = {
  version: string
  reason: string
  /** That it is not as it was published, as a sentence; null where it is, and where nothing is known of that. */
  altered: string | null
}

/** What the page says once there is something to compare. */
export type ShownComparison = ShownDifferences & {
  from: ComparedVersion
  to: ComparedVersion
  /** "Enterprise, European Union", or what else was chosen. */
  place: string
  /** What one version lacks of what was chosen, in sentences. */
  lacking: string[]
  /** Why the later version was released, and each between the two: they name what is worse. */
  reasons: PublishedReason[]
  /** Address of the same comparison the other way round. */
  swapped: string
}

/** The comparison of two versions, or what to correct before there is one. */
export type VersionComparisonPageFacts = {
  choices: FormChoices
  given: ComparisonGiven
  /** With the status that says so to a program. */
  fault: { status: 400 | 404; message: string } | null
  comparison: ShownComparison | null
  legalName: string
}

/** The tiers and regions of a version, with a page and documents for each pair. */
export type OffersTableFacts = {
  regions: { id: string; name: string }[]
  tiers: {
    id: string
    name: string
    cells: { region: string; page: string; documents: { label: string; href: string }[] }[]
  }[]
}

/** That a timestamp authority confirmed the ledger entry of a version. */
export type LedgerTimestampFacts = {
  /** "25 November 2026, 10:00 UTC" */
  at: string
  href: string
  /** Commands to copy. */
  commands: string
}

/** The hashes that seal a release, and what it takes to check them. */
export type ReleaseSeals = {
  inputs: string
  previous: string | null
  entry: string
  files: { name: string; href: string }[]
  commands: string
}

/** Everything about one version: its record, what it offers, what it changed. */
export type VersionPageFacts = {
  legalName: string
  version: string
  isEdition: boolean
  /** The day on which this is said, in words. */
  asOf: string
  standing: StandingFacts & { notice: StandingNotice }
  record: VersionRecord | null
  seals: ReleaseSeals | null
  timestamp: LedgerTimestampFacts | null
  offers: OffersTableFacts
  notOffered: string | null
  changes: ({ before: string; href: string } & ShownDifferences) | null
}
