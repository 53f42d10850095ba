import type { ReleaseEntry } from '#lib/domain/release/entry.ts'

/** What is asked for; `publishedAt` is the moment of the release. */
export type ReleaseRequest = {
  version: string
  publishedAt: Date
  reason: string | null
  /** For an edition: why no obligation changes with its words. */
  corrects: string | null
  approvals: readonly { role: string; on: string }[]
}

/** The ledger's entry of a release before it is sealed: but for its hashes. */
export type PlannedEntry = Omit<ReleaseEntry, 'inputsSha256' | 'previousSha256'>
