import { isNotStated } from '../../places/not-stated.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Entries in the list of participants of the Data Privacy Framework that seem to be of somebody else: `participant` is neither the
 * company itself nor the one that engages it, and no `entity` says that the entry covers the company. A transfer to the company
 * rests on the entry (DPA, clause transfers.dpf).
 */
export function dpfParticipantFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list.flatMap(({ id, legalName, chain, dpf }): LintFinding[] => {
    if (dpf === undefined || isNotStated(dpf.participant)) return []
    const parent = list.find((other) => other.id === chain.parent)?.legalName
    const own = [legalName, ...(parent === undefined ? [] : [parent])].map(spelled)
    const found = (field: 'participant' | 'entity', message: string, fix: string): LintFinding[] => [
      {
        rule: 'subprocessors.dpf-participant',
        place: { in: 'subprocessor', id, path: ['dpf', field] },
        message,
        fix,
      },
    ]
    const { participant, entity } = dpf
    if (entity !== undefined && spelled(entity) !== spelled(legalName))
      return found(
        'entity',
        `the entry covers “${entity}”, and the company that is engaged is “${legalName}”`,
        `Write ${legalName} as entity, if the entry names it; otherwise name another mechanism.`,
      )
    if (entity !== undefined || own.includes(spelled(participant))) return []
    return found(
      'participant',
      `the entry is that of “${participant}”, and the company that is engaged is “${legalName}”`,
      `If the entry of ${participant} names ${legalName} as a company that it covers, add that company as entity. Otherwise write its own entry, or name another mechanism.`,
    )
  })
}

/** "Okta Inc" is "Okta, Inc.". */
function spelled(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
