import { enumerated } from '../../quantities/enumeration.ts'
import { byVersion, dateOf } from '../../quantities/version-id.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

/** A released version with its list. */
export type ReleasedList = {
  version: string
  subprocessors: readonly Pick<Subprocessor, 'id' | 'regions' | 'controllerData'>[]
}

/**
 * Sub-processors whose first day on the list, or on that of a region, is one on which a released version did not have them
 * there. The documents print “Listed since”: it would be untrue, and hide that the time to object begins with this
 * version. One that is new is listed from the day on which the version begins, for no list was published between. Nor can
 * the first day lie after a version that had them, or that of a region before that of the list. A provider for billing
 * contact data is on a list of its own: as a sub-processor it is new.
 * @param days on which what is new can begin: that of the version, and of drafts that may be released before it
 * @param earlier versions that begin before the one of the list
 */
export function listedSinceFindings(
  list: readonly Subprocessor[],
  days: readonly string[],
  earlier: readonly ReleasedList[],
): LintFinding[] {
  const before = earlier.toSorted((a, b) => byVersion(a.version, b.version))
  return list.flatMap(({ id, addedOn, regions, controllerData }): LintFinding[] => {
    const as = controllerData === undefined ? 'sub-processor' : 'provider for billing contact data'
    const has = (region: string | null) =>
      before.map(({ version, subprocessors }) => ({
        version,
        isListed: subprocessors.some(
          (other) =>
            other.id === id &&
            (other.controllerData === undefined) === (controllerData === undefined) &&
            (region === null || other.regions.some((entry) => entry.region === region)),
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
      return [found(['addedOn'], `addedOn is ${addedOn}, but ${ofList.said(`${id} as a ${as}`)}`, ofList.fix)]
    return regions.flatMap(({ region, addedOn: own }, index) => {
      if (own !== undefined && own < addedOn)
        return [
          found(
            ['regions', index, 'addedOn'],
            `addedOn in region ${region} is ${own}, which is before ${addedOn}, the first day on the list`,
            'Write a later day, or leave it out.',
          ),
        ]
      const fault = faultOf(own ?? addedOn, has(region), days)
      if (fault === null) return []
      const what = own === undefined ? `addedOn is ${addedOn}` : `addedOn in region ${region} is ${own}`
      return [
        found(
          ['regions', index, own === undefined ? 'region' : 'addedOn'],
          `${what}, but ${fault.said(`${id} in region ${region}`)}`,
          own === undefined ? fault.fix.replace('Write', 'In the entry of the region, write') : fault.fix,
        ),
      ]
    })
  })
}

/** What is wrong with a first day, with what lists say of it, and what to write; null where it may be right. */
function faultOf(
  day: string,
  before: readonly { version: string; isListed: boolean }[],
  days: readonly string[],
): { said: (what: string) => string; fix: string } | null {
  const at = before.findLastIndex(({ isListed }) => !isListed)
  const [lacking, next] = [before[at]?.version, before[at + 1]?.version]
  if (next !== undefined && day > dateOf(next))
    return {
      said: (what) => `the list of version ${next} has ${what}`,
      fix: `Write addedOn: ${dateOf(next)}${lacking === undefined ? ', or the earlier day on which it came onto the list' : ', the day on which that version begins'}.`,
    }
  if (lacking === undefined) return null
  if (next === undefined ? days.includes(day) : day > dateOf(lacking)) return null
  const expected = next === undefined ? enumerated([...days], 'or') : dateOf(next)
  return {
    said: (what) => `the list of version ${lacking} does not have ${what}`,
    fix: `Write addedOn: ${expected}, the day on which the first version that has it begins.`,
  }
}
