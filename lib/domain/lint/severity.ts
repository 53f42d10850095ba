import { LINT_RULES, type LintRule, type Severity } from './finding.ts'

/**
 * Rules that are younger than versions which are released, and why such a version may go on being served. Nobody can edit
 * it any more: as errors there, they would keep a desk from being built and started with a newer release of the software.
 */
export const WARNINGS_ONCE_RELEASED: Partial<Record<LintRule, string>> = {
  'elements.tables': 'the calculators and the API give the figures of the table',
  'maintenance.window': 'the page and the documents print the window as it was agreed',
  'api.idempotency-scope': 'the clause and its table are printed as they were agreed',
  'terms.unprinted': 'the documents bind as they were signed; a new version brings page and clauses together',
  'terms.without-clause':
    'the documents bind as they were signed; a new version brings page and clauses together',
  'support.emergency-channel': 'the clause and its table are printed as they were agreed',
  'vendor.defined-name': 'the documents bind as they were signed; a new version brings the name',
  'privacy.deletion': 'the clause that lets the customer check the copy binds as it was signed',
  'continuity.not-stated': 'the documents print it as they were signed; a new version leaves it out',
  'changes.objection-period':
    'the clause binds as it was signed; a new version brings it and the terms together',
  'transfers.needed':
    'the clause on transfers is printed as it was signed; a new version brings it and the places together',
  'maintenance.maximum': 'the limit is printed as it was agreed, and excludes no more than the month',
  'terms.repeated': 'an entry counts once, however often it is listed',
  'support.ladder': 'the table is printed as it was agreed',
  'credits.repeated-failure': 'the clause is printed as it was agreed; the next version can give the right',
  'terms.own-words': 'the clause binds as it was signed; a new version brings it and the terms together',
  'links.scheme': 'the words of the clause bind, wherever its link leads',
  'links.vendors-own': 'the words of the clause bind, and the page links the address of the vendor',
  'terms.longest': 'the documents bind as they were signed',
  'api.burst': 'the limits are printed as they were agreed',
  'api.reference-date': 'the clause is printed as it was agreed; a new version names the reference',
  'regions.name': 'page and documents print the places beside the name; a new version corrects it',
  'security.certification-name': 'the clause prints the name as it was signed; a new version corrects it',
  'texts.placeholder': 'the documents bind as they were signed; a new version prints the value',
  'texts.note-figure': 'the note is not part of the agreement; a new version corrects it',
  'places.country':
    'page and documents print place and country as they were agreed; a new version corrects them',
  'texts.invisible': 'the documents bind as they were signed, and print no such character',
  'texts.markup': 'the words of the clause bind, whatever characters stand between them',
  'calendar.repeated-day': 'a day counts once, however often it is listed',
  'calendar.offset': 'deadlines are those of the offset that was agreed',
  'calendar.distant-holiday': 'deadlines are right, apart from holidays that the list lacks',
  'subprocessors.dpf-entry': 'Annex III is printed as it was signed; a new version corrects the entry',
  'subprocessors.mechanism': 'Annex III is printed as it was signed; a new version corrects the mechanism',
  'subprocessors.always-stated':
    'Annex III is printed as it was signed; what is not stated is asked for when a customer asks',
  'subprocessors.not-stated': 'Annex III is printed as it was signed; a notice corrects the entry',
  'subprocessors.address-seat': 'Annex III is printed as it was signed; a notice corrects the entry',
  'subprocessors.parent-scope': 'Annex III names the chain as it was signed; a new version corrects it',
  'subprocessors.shared-list': 'the page links the address as it was stated; a notice corrects it',
  'staff.employer':
    'the clause names the company as it was agreed; a new version brings list and clause together',
  'staff.group-access':
    'Annex III names the company and its place as it was signed; a new version names its staff too',
}

/**
 * How serious a finding is: an error stops a release, a build and a start, a warning does not.
 * @param isReleased whether it is about the files of a released version
 */
export function severityOf(rule: LintRule, isReleased: boolean): Severity {
  return isReleased && rule in WARNINGS_ONCE_RELEASED ? 'warning' : LINT_RULES[rule]
}
