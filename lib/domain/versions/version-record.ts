import type { Standing } from '../release/standing.ts'

/** What stands before the moment at which a version begins. */
export const BEGINNING_WORDS = {
  yes: 'Took effect',
  'not-yet': 'Takes effect',
  never: 'Was to take effect',
  late: 'Took effect',
} as const

/** What stands before the moment at which a version, or that of a late edition, was superseded. */
export function supersededWords({
  tookEffect,
  corrects,
}: Pick<VersionRecord, 'tookEffect' | 'corrects'>): string {
  return tookEffect === 'late' ? `Version ${corrects} superseded` : 'Superseded'
}

/** What the ledger records of a version, in words. */
export type VersionRecord = {
  version: string
  href: string
  /** The version that it corrects, for an edition. */
  corrects: string | null
  standing: Standing
  published: string
  begins: string
  /**
   * Whether it ever took effect: a version may be superseded before. A late edition, whose version was superseded when it
   * was published, took effect only for those who are still bound by that version.
   */
  tookEffect: 'yes' | 'not-yet' | 'never' | 'late'
  superseded: { on: string; by: string; href: string } | null
  material: boolean
  /** Whether its list of sub-processors is another than that of the release before it. */
  subprocessorsChange: boolean
  /** That the entry is not as it was published, as a sentence; null where it is, and where nothing is known of that. */
  altered: string | null
  reason: string
  /** For an edition with different words: why no obligation changes; null for any other. */
  correction: string | null
  approvals: { role: string; on: string }[]
  /** What it changed against the release before it; null for the first. */
  changes: { before: string; href: string } | null
}
