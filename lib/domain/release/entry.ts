import type { Release } from './standing.ts'

/** A release as the ledger records it. Hashes are SHA-256 in hexadecimal. */
export type ReleaseEntry = Release & {
  material: boolean
  reason: string
  /** For an edition with different words: why no obligation changes. Absent where there was none to give. */
  corrects?: string | undefined
  approvals: readonly { role: string; on: string }[]
  inputsSha256: string
  previousSha256: string | null
}

/**
 * The text of an entry that the next entry's hash is taken of: JSON without spaces, keys in the order of the ledger
 * (in the manner of RFC 8785, with a fixed order of keys in place of the sorted one). A field that the entry does not
 * have, `corrects`, is left out.
 */
export function canonicalEntry(entry: ReleaseEntry): string {
  return JSON.stringify({
    version: entry.version,
    publishedAt: entry.publishedAt,
    effectiveAt: entry.effectiveAt,
    material: entry.material,
    reason: entry.reason,
    corrects: entry.corrects,
    approvals: entry.approvals.map(({ role, on }) => ({ role, on })),
    inputsSha256: entry.inputsSha256,
    previousSha256: entry.previousSha256,
  })
}
