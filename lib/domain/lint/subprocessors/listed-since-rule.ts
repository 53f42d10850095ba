import { dateOf } from '../../quantities/version-id.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/** A version with the ids of its list. */
export type VersionList = { version: string; subprocessors: readonly Pick<Subprocessor, 'id'>[] }

/**
 * Sub-processors that joined the list with a later version than the first, and whose first day on it is said to be another
 * than the one on which that version begins. The documents print “Listed since”: it would be untrue, and hide that the time
 * to object begins with this version.
 * @param list of the version `version`
 * @param earlier versions that begin before it
 */
export function listedSinceFindings(
  version: string,
  list: readonly Subprocessor[],
  earlier: readonly VersionList[],
): LintFinding[] {
  return list.flatMap(({ id, addedOn }): LintFinding[] => {
    const lacking = earlier
      .filter(({ subprocessors }) => !subprocessors.some((other) => other.id === id))
      .map((each) => each.version)
      .toSorted()
      .at(-1)
    if (lacking === undefined) return []
    const [first = version] = earlier
      .map((each) => each.version)
      .filter((each) => dateOf(each) > dateOf(lacking))
      .toSorted()
    if (addedOn === dateOf(first)) return []
    return [
      {
        rule: 'subprocessors.listed-since',
        place: { in: 'subprocessor', id, path: ['addedOn'] },
        message: `addedOn is ${addedOn}, but ${id} is not in the list of version ${lacking} and is first in that of ${first}`,
        fix: `Write ${dateOf(first)}, the day on which that version begins.`,
      },
    ]
  })
}
