import { isPlaceholder } from '../../places/not-stated.ts'
import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

/**
 * Facts of terms.yaml that may be left out and are then printed as "not stated", with words in their place that hold it, such as
 * "TBD". "None" is a statement: there is no insurance.
 */
export function placeholderFactFindings({ continuity }: Pick<Terms, 'continuity'>): LintFinding[] {
  const { plans, exitHelp, insurance, accessibility, ai, exportFormats } = continuity
  const facts: [(string | number)[], string | null | undefined][] = [
    [['plans'], plans],
    [['exitHelp'], exitHelp],
    [['insurance'], insurance],
    [['accessibility', 'statement'], accessibility?.statement],
    [['ai'], ai],
    ...exportFormats.map((format, at): [(string | number)[], string] => [['exportFormats', at], format]),
  ]
  return facts.flatMap(([path, value]): LintFinding[] =>
    value == null || !isPlaceholder(value)
      ? []
      : [
          {
            rule: 'continuity.not-stated',
            place: { in: 'terms', path: ['continuity', ...path] },
            message: `${path[0]} is “${value}”, which page and documents would print as a statement`,
            fix: 'Leave it out: it then reads “not stated”.',
          },
        ],
  )
}
