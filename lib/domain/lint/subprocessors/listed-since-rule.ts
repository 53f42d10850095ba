import { enumerated } from '../../quantities/enumeration.ts'
import { byVersion, dateOf } from '../../quantities/version-id.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/** A released version with its list. */
export type ReleasedList = { version: string; subprocessors: readonly Pick<Subprocessor, 'id' | 'regions'>[] }

/**
 * Sub-processors whose first day on the list, or on that of a region, is one on which a released version did not have them
 * there. The documents print “Listed since”: it would be untrue, and hide that the time to object begins with this
 * version. One that is new is listed from the day on which the version begins, for no list was published between.
 * @param days on which what is new can begin: that of the version, and of drafts that may be released before it
 * @param earlier versions that begin before the one of the list
 */
export function listedSinceFindings(
  list: readonly Subprocessor[],
  days: readonly string[],
  earlier: readonly ReleasedList[],
): LintFinding[] {
  const before = earlier.toSorted((a, b) => byVersion(a.version, b.version))
  return list.flatMap(({ id, addedOn, regions }): LintFinding[] => {
    const has = (region: string | null) =>
      before.map(({ version, subprocessors }) => ({
        version,
        isListed: subprocessors.some(
          (other) =>
            other.id === id && (region === null || other.regions.some((entry) => entry.region === region)),
        ),
      }))
    const found = (path: (string | number)[], message: string, fix: string): LintFinding => ({
      rule: 'subprocessors.listed-since',
      place: { in: 'subprocessor', id, path },
      message,
      fix,
    })
    const ofList = faultOf(addedOn, has(null), days)
    if (ofList !== null)
      return [
        found(
          ['addedOn'],
          `addedOn is ${addedOn}, but the list of ${ofList.lacking} does not have ${id}`,
          ofList.fix,
        ),
      ]
    return regions.flatMap(({ region, addedOn: own }, index) => {
      const fault = faultOf(own ?? addedOn, has(region), days)
      if (fault === null) return []
      const what = own === undefined ? `addedOn is ${addedOn}` : `addedOn in region ${region} is ${own}`
      return [
        found(
          ['regions', index, own === undefined ? 'region' : 'addedOn'],
          `${what}, but the list of ${fault.lacking} does not have ${id} in region ${region}`,
          own === undefined ? fault.fix.replace('Write', 'In the entry of the region, write') : fault.fix,
        ),
      ]
    })
  })
}

/** What is wrong with a first day, and what to write; null where it may be right. */
function faultOf(
  day: string,
  before: readonly { version: string; isListed: boolean }[],
  days: readonly string[],
): { lacking: string; fix: string } | null {
  const at = before.findLastIndex(({ isListed }) => !isListed)
  const lacking = before[at]?.version
  if (lacking === undefined) return null
  const next = before[at + 1]?.version
  if (next === undefined ? days.includes(day) : day > dateOf(lacking)) return null
  const expected = next === undefined ? enumerated([...days], 'or') : dateOf(next)
  return {
    lacking: `version ${lacking}`,
    fix: `Write addedOn: ${expected}, the day on which the first version that has it begins.`,
  }
}
