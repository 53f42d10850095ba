import { dateOf } from '../../quantities/version-id.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/** A released version with its list. */
export type ReleasedList = { version: string; subprocessors: readonly Pick<Subprocessor, 'id'>[] }

/**
 * Sub-processors whose first day on the list is one on which a released version's list did not have them. The documents
 * print “Listed since”: it would be untrue, and hide that the time to object begins with this version.
 * @param earlier versions that begin before the one of the list
 */
export function listedSinceFindings(
  list: readonly Subprocessor[],
  earlier: readonly ReleasedList[],
): LintFinding[] {
  return list.flatMap(({ id, addedOn }): LintFinding[] => {
    const lacking = earlier
      .filter(({ subprocessors }) => !subprocessors.some((other) => other.id === id))
      .map(({ version }) => version)
      .toSorted()
      .at(-1)
    if (lacking === undefined || addedOn > dateOf(lacking)) return []
    return [
      {
        rule: 'subprocessors.listed-since',
        place: { in: 'subprocessor', id, path: ['addedOn'] },
        message: `addedOn is ${addedOn}, but the list of version ${lacking} does not have ${id}`,
        fix: `Write the first day on the list, after ${dateOf(lacking)}.`,
      },
    ]
  })
}
