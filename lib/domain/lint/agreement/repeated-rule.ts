import type { Terms } from '../../terms/schema.ts'
import type { LintFinding } from '../finding.ts'

type Path = (string | number)[]

/** Entries that a list holds twice, and rungs of a ladder that lead nowhere, or on from the top. */
export function repeatedFindings({
  changes,
  regions,
  tiers,
  supportPlans,
  continuity,
}: Terms): LintFinding[] {
  return [
    ...repeated(['changes', 'approvals'], changes.approvals),
    ...repeated(['changes', 'channels'], changes.channels),
    ...repeated(['continuity', 'exportFormats'], continuity.exportFormats),
    ...regions.flatMap(({ languages, subprocessorCountries }, index) => [
      ...repeated(['regions', index, 'languages'], languages),
      ...repeated(['regions', index, 'subprocessorCountries'], subprocessorCountries),
    ]),
    ...tiers.flatMap(({ features }, index) => repeated(['tiers', index, 'features'], features)),
    ...supportPlans.flatMap(({ channels, escalation }, index) => [
      ...repeated(['supportPlans', index, 'channels'], channels),
      ...repeated(
        ['supportPlans', index, 'escalation'],
        escalation.map(({ level }) => level),
        'level',
      ),
      ...ladder(['supportPlans', index, 'escalation'], escalation),
    ]),
  ]
}

function repeated(path: Path, entries: readonly string[], key?: string): LintFinding[] {
  const spelled = entries.map((entry) => entry.trim().toLowerCase())
  return spelled.flatMap((entry, at) =>
    spelled.indexOf(entry) === at
      ? []
      : [
          {
            rule: 'terms.repeated' as const,
            place: { in: 'terms' as const, path: [...path, at, ...(key === undefined ? [] : [key])] },
            message: `${entries[at]} is listed twice`,
            fix: 'Keep each entry once.',
          },
        ],
  )
}

function ladder(path: Path, escalation: Terms['supportPlans'][number]['escalation']): LintFinding[] {
  return escalation.flatMap(({ level, handOff }, at) => {
    const isLast = at === escalation.length - 1
    if (isLast === (handOff === null)) return []
    return [
      {
        rule: 'support.ladder' as const,
        place: { in: 'terms' as const, path: [...path, at, 'handOff'] },
        message: isLast
          ? `${level} is the last level, and hands on to none`
          : `${level} hands on to nobody, and levels stand above it`,
        fix: isLast
          ? 'Write handOff: null.'
          : 'Write the time after which it hands on, or remove the levels above.',
      },
    ]
  })
}
