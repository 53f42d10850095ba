import { DOCUMENT_KINDS, type DocumentKind } from '../legal/text.ts'
import type { Offer, OfferSource } from '../offer/offer.ts'
import type { Subprocessor } from '../subprocessors/schema.ts'
import type { Terms } from '../terms/schema.ts'
import { definedNameFindings } from './agreement/defined-name-rule.ts'
import { deletionFindings } from './agreement/deletion-rule.ts'
import { emergencyFindings } from './agreement/emergency-rule.ts'
import { impossibleFindings } from './agreement/impossible-rule.ts'
import { listedFindings } from './agreement/listed-rule.ts'
import { longestFindings } from './agreement/longest-rule.ts'
import { namedFindings } from './agreement/named-rule.ts'
import { objectionDaysFindings } from './agreement/objection-days-rule.ts'
import { objectionPeriodFindings } from './agreement/objection-period-rule.ts'
import { ownWordFindings } from './agreement/own-words-rule.ts'
import { placeholderFactFindings } from './agreement/placeholder-fact-rule.ts'
import { repeatedFindings } from './agreement/repeated-rule.ts'
import { statedFigureFindings } from './agreement/stated-figures-rule.ts'
import { transferFindings } from './agreement/transfer-rule.ts'
import { unprintedFindings } from './agreement/unprinted-rule.ts'
import { calendarFindings } from './calendar-rules.ts'
import { demoFactFindings } from './demo-facts.ts'
import type { LintFinding } from './finding.ts'
import { idempotencyFindings } from './idempotency-rule.ts'
import { braceFindings } from './legal-text/brace-rule.ts'
import { glyphFindings } from './legal-text/glyph-rule.ts'
import { linkFindings, type OwnAddresses } from './legal-text/link-rules.ts'
import { markupFindings, titlesOf } from './legal-text/markup-rule.ts'
import { missingTableFindings, tableFindings } from './legal-text/table-rules.ts'
import { vendorLinkFindings } from './legal-text/vendor-link-rule.ts'
import {
  type Passage,
  passagesOf,
  passagesOfList,
  passagesOfSource,
  passagesOfSubprocessors,
  passagesOfTerms,
  passagesOfVendor,
} from './passages.ts'
import { scopeFindings } from './scope-rule.ts'
import { article28Findings, elementFindings, figureFindings } from './structure-rules.ts'
import { invisibleFindings } from './wording/invisible-rule.ts'
import { noteFigureFindings } from './wording/note-figure-rule.ts'
import { proseFindings } from './wording/prose-rules.ts'

/**
 * What the rules find in one version: in its figures, and in its texts as each of its offers prints them. A finding
 * that several offers share comes once.
 * @param list its sub-processors
 * @param offers every offer of the version, at least one
 * @param hasRoute whether the site serves a path
 * @param isPrintable whether the documents' typefaces have a character
 */
export function lintVersion(
  terms: Terms,
  list: readonly Subprocessor[],
  offers: readonly Offer[],
  hasRoute: OwnAddresses['hasRoute'],
  isPrintable: (character: string) => boolean,
): LintFinding[] {
  const vendor = offers[0]?.vendor
  if (vendor === undefined) return []
  const passages = distinct([
    ...passagesOfTerms(terms),
    ...offers.flatMap(({ documents }) => [...passagesOf(documents.sla), ...passagesOf(documents.dpa)]),
  ])
  const titles = distinct(
    offers.flatMap(({ documents: { sla, dpa } }) => [...titlesOf(sla), ...titlesOf(dpa)]),
  )
  const exhibits = [...new Set(offers.flatMap((offer) => Object.keys(offer.exhibits)))]
  return distinct([
    ...figureFindings(terms),
    ...calendarFindings(terms),
    ...idempotencyFindings(terms),
    ...unprintedFindings(terms, offers),
    ...statedFigureFindings(offers),
    ...listedFindings(terms, offers),
    ...emergencyFindings(terms),
    ...impossibleFindings(terms),
    ...longestFindings(terms),
    ...namedFindings(terms),
    ...repeatedFindings(terms),
    ...placeholderFactFindings(terms),
    ...transferFindings(terms),
    ...offers.flatMap(({ documents: { sla, dpa } }) => definedNameFindings(vendor, [sla, dpa])),
    ...offers.flatMap(({ documents }) => deletionFindings(terms, documents.dpa)),
    ...offers.flatMap(({ documents }) => objectionPeriodFindings(terms, documents.dpa)),
    ...offers.flatMap(({ documents: { sla, dpa } }) =>
      [sla, dpa].flatMap((document) => objectionDaysFindings(terms, document)),
    ),
    ...offers.flatMap(({ documents }) => ownWordFindings(documents.sla)),
    ...offers.flatMap(missingTableFindings),
    ...offers.flatMap(({ documents: { sla, dpa } }) => [...tableFindings(sla), ...tableFindings(dpa)]),
    ...offers.flatMap(({ documents }) => [
      ...elementFindings(documents.sla),
      ...article28Findings(documents.dpa),
    ]),
    ...linkFindings(passages, vendor, { hasRoute, anchors: anchorsOf(offers) }),
    ...vendorLinkFindings(offers),
    ...offers.flatMap(scopeFindings),
    ...offers.flatMap(noteFigureFindings),
    ...glyphFindings(terms, list, offers, isPrintable),
    ...[...passages, ...passagesOfVendor(vendor)].flatMap(braceFindings),
    ...[...titles, ...passages, ...passagesOfVendor(vendor), ...passagesOfList(list)].flatMap(
      invisibleFindings,
    ),
    ...[...titles, ...passages, ...passagesOfVendor(vendor)].flatMap((passage) =>
      markupFindings(passage, exhibits),
    ),
    ...passages.flatMap((passage: Passage) => proseFindings(passage, vendor.shortName)),
  ])
}

/**
 * Facts of the demonstration in a version: in its figures, its texts, its vendor's facts and its sub-processors.
 * @param texts its legal texts as they were written: what a placeholder prints is found where it is written
 */
export function demoFactsOfVersion(
  { terms, vendor, subprocessors }: Pick<OfferSource, 'terms' | 'vendor' | 'subprocessors'>,
  texts: Readonly<Record<DocumentKind, string>>,
): LintFinding[] {
  return demoFactFindings(
    [
      ...passagesOfVendor(vendor),
      ...passagesOfTerms(terms),
      ...passagesOfSubprocessors(subprocessors),
      ...DOCUMENT_KINDS.flatMap((kind) => passagesOfSource(kind, texts[kind])),
    ],
    vendor.legalName,
  )
}

/** Ids of sections and clauses of the SLA, which the page shows; the DPA is a document of its own. */
function anchorsOf(offers: readonly Offer[]): Set<string> {
  const sections = offers.flatMap(({ documents }) => documents.sla.sections)
  return new Set(sections.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]))
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values()]
}
