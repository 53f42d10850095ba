/** What a change means for the customer, as far as a rule can tell; prose must be read. */
export type Direction = 'better' | 'worse' | 'neutral' | 'needs-reading'

/** A stretch of text that both versions have, or only one. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/** One thing in which two versions differ. */
export type Difference = {
  /** The same in both orders of comparison. */
  id: string
  topic: Topic
  /** What differs, in words. */
  label: string
  /** The clause that states it, as the later version numbers it; the earlier one's where it is gone. */
  clause: { document: 'sla' | 'dpa'; id: string; number: string } | null
  /** In words; null where that version has nothing of the kind. */
  before: string | null
  after: string | null
  direction: Direction
  /** For prose: what to strike out and what to put in. */
  words?: WordChange[]
}

/** What differences are grouped by, in the order in which they are shown. */
export const TOPICS = [
  'Availability',
  'Service credits and claims',
  'Support',
  'API and webhooks',
  'Reporting and incidents',
  'Changes and review',
  'Security',
  'Data protection',
  'Sub-processors',
  'Region',
  'Tier',
  'Vendor',
  'Wording of the SLA',
  'Wording of the DPA',
] as const
export type Topic = (typeof TOPICS)[number]

const OPPOSITE = {
  better: 'worse',
  worse: 'better',
  neutral: 'neutral',
  'needs-reading': 'needs-reading',
} as const

/** The direction of the same change the other way round. */
export function opposite(direction: Direction): Direction {
  return OPPOSITE[direction]
}

/** How many differences there are of each direction. */
export function countsOf(differences: readonly Pick<Difference, 'direction'>[]): Record<Direction, number> {
  const counts = { better: 0, worse: 0, neutral: 0, 'needs-reading': 0 }
  for (const { direction } of differences) counts[direction] += 1
  return counts
}

/**
 * What all differences together are: worse as soon as one is, since notice is owed for it; to be read where only prose
 * could make it so; "none" where there are none.
 */
export function directionOf(differences: readonly Pick<Difference, 'direction'>[]): Direction | 'none' {
  const counts = countsOf(differences)
  if (differences.length === 0) return 'none'
  if (counts.worse > 0) return 'worse'
  if (counts['needs-reading'] > 0) return 'needs-reading'
  return counts.better > 0 ? 'better' : 'neutral'
}
