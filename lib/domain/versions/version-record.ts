import type { Standing } from '../release/standing.ts'

/** What stands before the moment at which a version begins. */
export const BEGINNING_WORDS = {
  yes: 'Took effect',
  'not-yet': 'Takes effect',
  never: 'Was to take effect',
} as const

/** What the ledger records of a version, in words. */
export type VersionRecord = {
  version: string
  href: string
  /** The version that it corrects, for an edition. */
  corrects: string | null
  standing: Standing
  published: string
  begins: string
  /** Whether it ever took effect: a version may be superseded before. */
  tookEffect: 'yes' | 'not-yet' | 'never'
  superseded: { on: string; by: string; href: string } | null
  material: boolean
  reason: string
  /** For an edition with different words: why no obligation changes; null for any other. */
  correction: string | null
  approvals: { role: string; on: string }[]
  /** What it changed against the release before it; null for the first. */
  changes: { before: string; href: string } | null
}
