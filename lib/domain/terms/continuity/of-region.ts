import type { Terms } from '../schema.ts'

/** Continuity and exit as one region has them. */
export type Continuity = Omit<Terms['continuity'], 'regions'>

/** What is stated of a region: its own objectives where it has them, else those of the version. */
export function continuityOf({ regions, ...common }: Terms['continuity'], region: string): Continuity {
  return { ...common, ...regions[region] }
}
