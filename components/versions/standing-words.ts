/** What each standing is called. */
export const STANDING_WORDS = {
  'in-force': 'In force',
  announced: 'Announced',
  superseded: 'Superseded',
  draft: 'Draft',
} as const
