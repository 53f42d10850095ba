import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Sub-processors that a provider of billing contacts is said to engage: one that never receives Customer Personal Data has
 * none to hand on, and Annex III would name the chain on a list on which the provider is not.
 */
export function parentScopeFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list.flatMap(({ id, chain, controllerData }): LintFinding[] => {
    const parent = list.find((other) => other.id === chain.parent)
    if (controllerData !== undefined || parent?.controllerData === undefined) return []
    return [
      {
        rule: 'subprocessors.parent-scope',
        place: { in: 'subprocessor', id, path: ['chain', 'parent'] },
        message: `${id} processes Customer Personal Data, but ${parent.id}, which engages it, has controllerData and so receives none`,
        fix: `Name as parent who hands the data on; or write controllerData here too; or remove it from ${parent.id}.`,
      },
    ]
  })
}
