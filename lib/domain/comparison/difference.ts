import type { DocumentKind } from '../legal/text.ts'

/** What a change means for the customer, as far as a rule can tell; prose must be read. */
export type Direction = 'better' | 'worse' | 'neutral' | 'needs-reading'

/** A stretch of text that both versions have, or only one. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/**
 * A clause, as the later version numbers it; the earlier one's number where it is gone. `numberBefore` is the earlier
 * number of a clause that has another now.
 */
export type ClauseName = { document: 'sla' | 'dpa'; id: string; number: string; numberBefore?: string }

/** A part of a difference, told with it and not counted by itself: a field of a sub-processor, a variant of a clause. */
export type Detail = {
  label: string
  /** In words; null where that version has nothing of the kind. */
  before: string | null
  after: string | null
  /** For prose: what to strike out and what to put in. */
  words?: WordChange[]
}

/** One thing in which two versions differ. */
export type Difference = Detail & {
  /** The same in both orders of comparison. */
  id: string
  topic: Topic
  /** The clause that states it. */
  clause: ClauseName | null
  /** Further clauses whose text differs only in that they state it too. */
  alsoIn: ClauseName[]
  direction: Direction
  /** What it consists of, where that is more than one line tells. */
  details?: Detail[]
}

/** What differences are grouped by, in the order in which they are shown. */
export const TOPICS = [
  'Availability',
  'Service credits and claims',
  'Support',
  'API and webhooks',
  'Reporting and incidents',
  'Continuity and exit',
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

/** Under which differences of a document's words stand. */
export const WORDING_TOPIC = {
  sla: 'Wording of the SLA',
  dpa: 'Wording of the DPA',
} as const satisfies Record<DocumentKind, Topic>

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

/** Whether a difference is something that came, went or became another. */
export function changeOf({
  before,
  after,
}: Pick<Detail, 'before' | 'after'>): 'added' | 'removed' | 'changed' {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
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

/** What one line that tells of several changes says of them: better and worse together must be weighed by a reader. */
export function jointDirection(directions: readonly Direction[]): Direction {
  const told = new Set(directions.filter((direction) => direction !== 'neutral'))
  if (told.size > 1) return 'needs-reading'
  return [...told][0] ?? 'neutral'
}
