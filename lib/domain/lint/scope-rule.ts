import type { Offer } from '../offer/offer.ts'
import type { LintFinding } from './finding.ts'

/** Sub-processors whose scope rests on a clause that the DPA does not have, so that no number could be printed. */
export function scopeFindings({
  subprocessors,
  documents,
}: Pick<Offer, 'subprocessors' | 'documents'>): LintFinding[] {
  const clauses = documents.dpa.sections.flatMap((section) => section.clauses.map(({ id }) => id))
  return subprocessors.flatMap(({ id, controllerData }): LintFinding[] =>
    controllerData === null || clauses.includes(controllerData.clause)
      ? []
      : [
          {
            rule: 'links.unknown-anchor',
            place: { in: 'subprocessor', id, path: ['controllerData', 'clause'] },
            message: `the DPA has no clause ${controllerData.clause}`,
            fix: 'Write the id of the clause of the DPA that says the vendor is the controller of these data.',
          },
        ],
  )
}
