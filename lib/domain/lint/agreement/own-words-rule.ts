import { clauseText, type LegalDocument } from '../../legal/text.ts'
import type { LintFinding } from '../finding.ts'

/** A value of terms.yaml that has one form only, the clause that states it in its own words, and words that state another. */
type OwnWords = { clause: string; value: string; means: string; contrary: RegExp }

const OWN_WORDS: readonly OwnWords[] = [
  {
    clause: 'credits.rounding',
    value: 'credits.rounding: half-up',
    means: 'to the nearest minor unit, half a unit upwards',
    contrary:
      /\bhalf\b[^.;]*?\b(?:down(?:wards?)?|even|odd|zero)\b|\bround(?:s|ed|ing)?\b(?![^.;]*\bhalf\b)[^.;]*?\b(?:up|down)(?:wards?)? to\b|\b(?:next|higher|lower) (?:whole )?(?:minor )?(?:unit|cent)\b/i,
  },
  {
    clause: 'availability.rounding',
    value: 'commitment.rounding: none',
    means: 'the exact result is compared, without rounding',
    contrary: /\b(?:will|must|may) round\b|\brounded (?:result|figure|value|percentage|Monthly Uptime)\b/i,
  },
  {
    clause: 'credits.application',
    value: 'credits.appliedTo: next-billing-cycle',
    means: 'from the fees for the next billing cycle',
    contrary:
      /\b(?:current|same|second|third|last|previous|any later) billing cycle\b|\bbilling cycle after next\b/i,
  },
  {
    clause: 'credits.cap',
    value: 'credits.cap.per: contract-year',
    means: 'for a Contract Year',
    contrary: /\bsame (?:calendar )?(?:year|quarter|half-year|term|month)\b/i,
  },
]

/**
 * Clauses that state in their own words another thing than the one that terms.yaml can hold, so that calculators and API would
 * reckon otherwise than the signed document says. Only plain contradictions are found; other words are not judged.
 */
export function ownWordFindings({ sections }: LegalDocument): LintFinding[] {
  const clauses = sections.flatMap((section) => section.clauses)
  return OWN_WORDS.flatMap(({ clause: id, value, means, contrary }): LintFinding[] => {
    const clause = clauses.find((candidate) => candidate.id === id)
    const [found] = clause === undefined ? [] : (contrary.exec(clauseText(clause)) ?? [])
    if (found === undefined) return []
    return [
      {
        rule: 'terms.own-words',
        place: { in: 'sla', id },
        message: `“${found}” is not what terms.yaml says, ${value}: calculators and API go by that`,
        fix: `Write what it means: ${means}.`,
      },
    ]
  })
}
