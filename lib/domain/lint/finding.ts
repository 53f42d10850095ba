import type { DocumentKind } from '../legal/text.ts'

/** Every rule, in the order in which docs/lint.md lists them; an error stops a release, a warning does not; see severity.ts. */
export const LINT_RULES = {
  'elements.missing': 'error',
  'elements.tables': 'error',
  'maintenance.notice': 'error',
  'maintenance.window': 'error',
  'maintenance.maximum': 'error',
  'measurement.silent-outage': 'warning',
  'limits.fair-use': 'error',
  'api.automatic-retries': 'error',
  'api.idempotency-scope': 'error',
  'terms.unprinted': 'error',
  'terms.without-clause': 'error',
  'terms.repeated': 'error',
  'support.emergency-channel': 'error',
  'support.ladder': 'error',
  'credits.repeated-failure': 'error',
  'figures.minutes': 'error',
  'vendor.defined-name': 'error',
  'dpa.article-28-3': 'error',
  'privacy.deletion': 'error',
  'changes.objection-period': 'error',
  'transfers.needed': 'error',
  'subprocessors.dpf-entry': 'error',
  'subprocessors.mechanism': 'error',
  'subprocessors.mechanism-places': 'warning',
  'subprocessors.note-places': 'warning',
  'subprocessors.always-stated': 'error',
  'subprocessors.parent-scope': 'error',
  'subprocessors.shared-list': 'error',
  'subprocessors.foreign-list': 'warning',
  'subprocessors.past-end': 'warning',
  'staff.employer': 'error',
  'staff.group-access': 'error',
  'links.own-page': 'error',
  'links.unknown-route': 'error',
  'links.unknown-anchor': 'error',
  'links.unused': 'error',
  'links.scheme': 'error',
  'links.vendors-own': 'error',
  'documents.glyphs': 'error',
  'texts.braces': 'warning',
  'terms.longest': 'error',
  'api.burst': 'error',
  'api.reference-date': 'error',
  'regions.name': 'error',
  'places.country': 'error',
  'security.certification-name': 'error',
  'texts.placeholder': 'error',
  'texts.note-figure': 'error',
  'texts.invisible': 'error',
  'texts.markup': 'error',
  'texts.table': 'warning',
  'ledger.order': 'error',
  'ledger.effective-date': 'error',
  'ledger.approvals': 'error',
  'ledger.earlier-approvals': 'warning',
  'ledger.notice': 'error',
  'ledger.notice-in-force': 'warning',
  'ledger.material': 'error',
  'ledger.not-material': 'warning',
  'ledger.edition': 'error',
  'ledger.edition-binding': 'warning',
  'ledger.edition-number': 'warning',
  'ledger.future': 'warning',
  'review.overdue': 'warning',
  'review.future': 'warning',
  'review.order': 'warning',
  'calendar.repeated-day': 'error',
  'calendar.offset': 'error',
  'calendar.distant-holiday': 'error',
  'calendar.holidays': 'warning',
  'demo.facts': 'warning',
} as const

export type LintRule = keyof typeof LINT_RULES
export type Severity = (typeof LINT_RULES)[LintRule]

/** A value of a YAML file, or a section or clause of a text (null: the whole document). */
export type LintPlace =
  | { in: 'terms' | 'vendor' | 'releases' | 'reviews'; path: readonly (string | number)[] }
  | { in: 'subprocessor'; id: string; path: readonly (string | number)[] }
  | { in: DocumentKind; id: string | null }

/** What a rule has found, as words, and what to do about it, as a sentence. */
export type LintFinding = { rule: LintRule; place: LintPlace; message: string; fix: string }
