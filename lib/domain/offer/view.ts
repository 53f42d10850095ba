import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { ArchivedKind, DocumentKind } from '#lib/domain/legal/text.ts'
import type { Standing } from '#lib/domain/release/standing.ts'
import type { StandingFacts } from '#lib/domain/release/view.ts'
import type { Rule } from './page/changes-section.ts'
import type { CitedDocument } from './page/citation.ts'
import type { ContinuityLine } from './page/continuity-section.ts'
import type { PromiseLine } from './page/promises.ts'
import type { RelatedPage } from './page/related-pages.ts'
import type { Topic } from './page/security-section.ts'
import type { WorkedExample } from './page/worked-example.ts'

/** The tiers and regions that a reader chooses from, with the page of each. */
export type OfferChoice = {
  tiers: { id: string; name: string; target: string; href: string }[]
  regions: { id: string; name: string; shortName: string; href: string }[]
  tier: string
  region: string
}

/** A row to point out, and why: "This month, November 2026". */
export type CurrentRow = { id: string; note: string }

/** One line of a page's contents. */
export type ContentsEntry = { id: string; number: string; title: string }

/** A document of the offer with what the archive records of it. */
export type DocumentEntry = {
  kind: ArchivedKind
  href: string
  title: string
  /** What is in it, where its title does not say so. */
  content: string | null
  fileName: string
  version: string
  /** In words: "1 October 2026"; for an edition with the time. */
  effective: string
  /** "Enterprise tier, European Union" */
  place: string
  /** Null until it is created and signed. */
  archived: {
    /** In hexadecimal. */
    sha256: string
    size: string
    /** "25 November 2026, 10:00 UTC" */
    signedOn: string
    /** When a timestamp authority confirmed the signature; null where none did. */
    timestampedOn: string | null
    signedBy: string
    isDemo: boolean
  } | null
}

/** A published version, with its documents for one tier and region. */
export type VersionEntry = {
  version: string
  /** Its page for this tier and region; where it has none, the one of the version. */
  href: string
  standing: Standing
  /** In words: "1 July 2026". */
  published: string
  since: string
  documents: { href: string; label: string }[]
}

/** What the page shows around the offer, in words. */
export type OfferPageParts = {
  standing: StandingFacts
  choice: OfferChoice
  /** The row of this month's downtime budget; null where the version is not in force. */
  currentBudget: CurrentRow | null
  documents: Record<DocumentKind, string>
  documentEntries: DocumentEntry[]
  cited: CitedDocument
  promises: PromiseLine[]
  /** Explanatory tables by the id of the section. */
  explanations: Record<string, Exhibit[]>
  example: WorkedExample | null
  continuity: ContinuityLine[]
  security: Topic[]
  subprocessorNotice: string
  mechanismReading: string
  changeRules: Rule[]
  versions: VersionEntry[]
  related: RelatedPage[]
}
