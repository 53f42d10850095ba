import { type CreditBand, creditInWords } from '../../credits/credit-band.ts'
import { clauseText, type LegalDocument } from '../../legal/text.ts'
import type { Offer } from '../../offer/offer.ts'
import type { LintFinding } from '../finding.ts'

/** "the table", but not that of a clause which is named, nor one of contents or of another document. */
const THE_TABLE = /\bthe table\b(?! of\b| (?:in|under|after|before) (?:clause|section|annex|the)\b)/i

/**
 * Tables without which the SLA promises nothing that can be looked up: the bands of its credits, and the times of first
 * response where a clause promises those of a table.
 */
export function missingTableFindings({
  documents: { sla },
  creditSchedule,
}: Pick<Offer, 'documents' | 'creditSchedule'>): LintFinding[] {
  const clauses = sla.sections.flatMap((section) => section.clauses)
  const isPlaced = (name: string) => clauses.some(({ exhibits }) => exhibits.includes(name))
  const findings: LintFinding[] = []
  if (creditSchedule.some(paysOrEnds) && !isPlaced('credit-schedule'))
    findings.push({
      rule: 'elements.tables',
      place: { in: 'sla', id: sla.sections.some(({ id }) => id === 'credits') ? 'credits' : null },
      message: 'no clause is followed by the table of credits, so the SLA does not say what is paid',
      fix: 'Write ::credit-schedule alone on a line after the clause that grants the credit.',
    })
  const promise = clauses.find((clause) => {
    const text = clauseText(clause)
    return /\bfirst response\b/i.test(text) && THE_TABLE.test(text)
  })
  if (promise !== undefined && !isPlaced('first-response'))
    findings.push({
      rule: 'elements.tables',
      place: { in: 'sla', id: promise.id },
      message: 'the times of first response are those of a table, and no clause is followed by it',
      fix: 'Write ::first-response alone on a line after this clause.',
    })
  return findings
}

/** The first clause of each section that speaks of the table where the section places none. Notes do not count: they bind nobody. */
export function tableFindings({ kind, sections }: LegalDocument): LintFinding[] {
  return sections
    .filter(({ clauses }) => clauses.every(({ exhibits }) => exhibits.length === 0))
    .flatMap(({ clauses }) => clauses.find((clause) => THE_TABLE.test(clauseText(clause))) ?? [])
    .map(({ id }) => ({
      rule: 'texts.table',
      place: { in: kind, id },
      message: 'the clause speaks of the table, and its section has none',
      fix: 'Write ::name of the exhibit alone on a line after the clause, or name the clause: the table in [](#section.clause).',
    }))
}

function paysOrEnds(band: CreditBand): boolean {
  return creditInWords(band) !== 'none'
}
