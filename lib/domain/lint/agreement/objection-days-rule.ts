import { templateOfClause } from '../../legal/templates.ts'
import { type LegalDocument, plainText } from '../../legal/text.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding, LintPlace } from '../finding.ts'
import { sentencesOf } from '../passages.ts'

/** Words between a figure and its days, and what may say right behind them which days these are. */
const DAYS =
  /^\)?(?: \([^)]*\))?[ -](?<kind>(?:[a-z]+[ -]){0,3}?)days?\b(?<behind>(?: \(|,? (?:counted|being|meaning|that are|which are)\b)[^.;)]*)?/i
const BUSINESS = /\b(?:business|working)\b/i
const FIGURE = /\{\{\s*changes\.subprocessorDays\s*\}\}/
/** What a text says only where the terms count in a certain way follows them. */
const FOLLOWS = /\{%-?\s*if [^%]*changes\.objection[\s\S]*?\{%-?\s*endif\s*-?%\}/g
/** The definition, which objection-period-rule.ts judges. */
const DEFINITION = /^[-\s]*“?Objection Period”? means\b/

/**
 * Clauses and notes that print the days in which customers may object to a sub-processor as days of another kind than
 * `changes.objectionPeriod` counts. A clause that came from no template is not judged; a note is by its sentences on sub-processors.
 */
export function objectionDaysFindings(
  {
    changes: { noticeDays, objectionPeriod },
  }: { changes: Pick<Terms['changes'], 'noticeDays' | 'objectionPeriod'> },
  document: LegalDocument,
): LintFinding[] {
  const isBusiness = objectionPeriod?.unit === 'business'
  const isOther = (text: string, figure: RegExp) =>
    text
      .split(figure)
      .slice(1)
      .map((behind) => DAYS.exec(behind)?.groups)
      .some((days) => days !== undefined && BUSINESS.test(`${days.kind} ${days.behind}`) !== isBusiness)
  const printed = new RegExp(`\\b${noticeDays.subprocessors}\\b`)
  return document.sections.flatMap(({ id, note, clauses }) => [
    ...sentencesOf(plainText(note ?? []))
      .filter((sentence) => /sub-?processor/i.test(sentence) && isOther(sentence, printed))
      .slice(0, 1)
      .map(() => finding({ in: document.kind, id }, isBusiness)),
    ...clauses
      .filter((clause) => partsOf(document, clause.id).some((part) => isOther(part, FIGURE)))
      .map((clause) => finding({ in: document.kind, id: clause.id }, isBusiness)),
  ])
}

/** A clause as it was written, by paragraphs and items, but for its emphasis, the definition and what follows the terms by itself. */
function partsOf(document: LegalDocument, clause: string): string[] {
  return (templateOfClause(document, clause) ?? '')
    .replaceAll(FOLLOWS, '…')
    .split(/\n(?=\s*(?:[-*] |\n))/)
    .map((part) => part.replaceAll(/[*_]{1,2}/g, '').replaceAll(/\s+/g, ' '))
    .filter((part) => !DEFINITION.test(part))
}

function finding(place: LintPlace, isBusiness: boolean): LintFinding {
  const [here, terms] = isBusiness ? ['calendar', 'business'] : ['business', 'calendar']
  return {
    rule: 'changes.objection-period',
    place,
    message: `the time to object to a sub-processor is printed in ${here} days here, and changes.objectionPeriod of terms.yaml counts ${terms} days`,
    fix: isBusiness
      ? 'Write “{{ changes.subprocessorDays }} business days”.'
      : 'Write “{{ changes.subprocessorDays }} days”, or count business days in terms.yaml too.',
  }
}
