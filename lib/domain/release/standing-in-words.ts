import type { Standing } from './standing.ts'

/** Where a version stands, within a sentence. */
export const STANDING_IN_WORDS = {
  'in-force': 'in force',
  announced: 'announced',
  superseded: 'superseded',
} as const satisfies Record<Standing, string>
