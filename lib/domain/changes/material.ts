import type { Difference } from '../comparison/difference.ts'
import { isContractual } from './binding-facts.ts'
import { isSubprocessorDifference } from './subprocessor-changes.ts'

type Changed = Pick<Difference, 'id' | 'topic' | 'direction'>

/**
 * Whether a version contains a Material Change (SLA, clause definitions.material-change): whatever differs, but for
 * sub-processors, which have rules of their own, and for what the rules judge neutral and binds nobody. Prose that no rule
 * can judge counts, as it does for notice.
 * @param differences from the version before
 */
export function isMaterial(differences: readonly Changed[]): boolean {
  return differences.some((difference) => !isSubprocessorDifference(difference) && isContractual(difference))
}
