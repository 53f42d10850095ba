import { isNotStated, isPlaceholder, NOT_STATED } from '../../places/not-stated.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import type { LintFinding } from '../finding.ts'

type Fact = [path: (string | number)[], what: string, value: string]

const WRITE = `Write: ${NOT_STATED}.`

/**
 * Facts that may be not stated and are said so in other words, such as "TBD": pages, files and the count of what is missing would
 * take them for statements. What must always be stated has a rule of its own.
 */
export function notStatedFindings(list: readonly Subprocessor[]): LintFinding[] {
  return list.flatMap((subprocessor) => {
    const found = ([path, what, value]: Fact, fix: string): LintFinding => ({
      rule: 'subprocessors.not-stated',
      place: { in: 'subprocessor', id: subprocessor.id, path },
      message: `${what} is “${value}”, which readers would take for a statement`,
      fix,
    })
    const isOtherwise = ([, , value]: Fact) => value !== NOT_STATED && isNotStated(value)
    return [
      ...factsOf(subprocessor)
        .filter(isOtherwise)
        .map((fact) => found(fact, WRITE)),
      ...(subprocessor.certifications ?? [])
        .map((value, at): Fact => [['certifications', at], 'a certificate', value])
        .filter(([, , value]) => isNotStated(value))
        .map((fact) => found(fact, 'Remove it; without certifications they are not stated.')),
      ...notesOf(subprocessor)
        .filter(([, , value]) => isPlaceholder(value))
        .map((fact) => found(fact, 'Find out, and write it.')),
    ]
  })
}

function factsOf({ address, contact, responsibilities, regions }: Subprocessor): Fact[] {
  return [
    [['address'], 'the address', address],
    ...(['name', 'position', 'details'] as const).map(
      (field): Fact => [['contact', field], `the ${field} of the contact`, contact[field]],
    ),
    [['responsibilities'], 'what it is responsible for', responsibilities],
    ...regions.flatMap((entry, index) =>
      (['storage', 'access'] as const).flatMap((kind) => {
        const places = entry[kind]
        if (typeof places === 'string') return []
        return places.map(
          ({ place }, at): Fact => [
            ['regions', index, kind, at, 'place'],
            `a place of ${kind} in region ${entry.region}`,
            place,
          ],
        )
      }),
    ),
  ]
}

/** What gives a reason, or a name, only where there is one. */
function notesOf({ dpf, controllerData, regions }: Subprocessor): Fact[] {
  return [
    ...(dpf?.entity === undefined
      ? []
      : [[['dpf', 'entity'], 'the company that is covered', dpf.entity] as Fact]),
    ...(controllerData === undefined
      ? []
      : [[['controllerData', 'what'], 'which data it receives', controllerData.what] as Fact]),
    ...regions.flatMap(({ region, mechanismNote }, index): Fact[] =>
      mechanismNote === undefined
        ? []
        : [
            [
              ['regions', index, 'mechanismNote'],
              `the note on the mechanism in region ${region}`,
              mechanismNote,
            ],
          ],
    ),
  ]
}
