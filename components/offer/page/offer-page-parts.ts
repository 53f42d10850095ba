import type { Exhibit } from '#lib/domain/exhibits/table.ts'
import type { DocumentKind } from '#lib/domain/legal/text.ts'
import type { Rule } from '#lib/domain/offer/page/changes-section.ts'
import type { CitedDocument } from '#lib/domain/offer/page/citation.ts'
import type { ContinuityLine } from '#lib/domain/offer/page/continuity-section.ts'
import type { PromiseLine } from '#lib/domain/offer/page/promises.ts'
import type { RelatedPage } from '#lib/domain/offer/page/related-pages.ts'
import type { Topic } from '#lib/domain/offer/page/security-section.ts'
import type { Choice } from '../choice.tsx'
import type { CurrentRow } from '../legal-text/exhibit-table.tsx'
import type { StandingFacts } from '../standing-line.tsx'
import type { DocumentEntry } from './document-list.tsx'
import type { VersionEntry } from './versions-section.tsx'

/** What the page shows around the offer, in words. */
export type OfferPageParts = {
  standing: StandingFacts
  choice: Choice
  /** The row of this month's downtime budget; null where the version is not in force. */
  currentBudget: CurrentRow | null
  documents: Record<DocumentKind, string>
  documentEntries: DocumentEntry[]
  cited: CitedDocument
  promises: PromiseLine[]
  /** Explanatory tables by the id of the section. */
  explanations: Record<string, Exhibit[]>
  continuity: ContinuityLine[]
  security: Topic[]
  subprocessorNotice: string
  mechanismReading: string
  changeRules: Rule[]
  versions: VersionEntry[]
  related: RelatedPage[]
}
