import { clauseText, type LegalDocument } from '../../legal/text.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

/** What a customer has time for once the time to fetch the data is over, in the words of the DPA's clauses. */
const HANDED_OVER = /\bwithin (\d+) days? after the choice\b/
const CHECKED = /\bat least (\d+) days? to check\b/

/**
 * A time to delete that ends before the DPA's own clauses let it: return may be chosen on the last day of
 * `deletion.retrieval`, the copy takes its days from then, and the customer has days of its own to check it
 * (`deletion.live`). Clauses in other words are not judged.
 */
export function deletionFindings(
  { privacy: { deletionDays } }: Pick<Terms, 'privacy'>,
  { sections }: LegalDocument,
): LintFinding[] {
  const clauses = sections.flatMap((section) => section.clauses)
  const daysIn = (id: string, words: RegExp) => {
    const clause = clauses.find((candidate) => candidate.id === id)
    const days = clause === undefined ? undefined : words.exec(clauseText(clause))?.[1]
    return clause === undefined || days === undefined ? null : { number: clause.number, days: Number(days) }
  }
  const copy = daysIn('deletion.retrieval', HANDED_OVER)
  const check = daysIn('deletion.live', CHECKED)
  if (copy === null || check === null || deletionDays >= copy.days + check.days) return []
  return [
    {
      rule: 'privacy.deletion',
      place: { in: 'terms', path: ['privacy', 'deletionDays'] },
      message:
        `data are deleted within ${deletionDays} days after the time to fetch them, but a customer may choose return on its last ` +
        `day, gets the copy ${copy.days} days later (DPA ${copy.number}) and has ${check.days} days to check it (DPA ${check.number})`,
      fix: `Write ${copy.days + check.days} or more, or shorten these periods in dpa.md.`,
    },
  ]
}
