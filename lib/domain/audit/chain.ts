import { type AuditEntry, auditEntryText, type SealedAuditEntry } from './entry.ts'

/** Where a chain of entries does not hold, and why, as a sentence. */
export type ChainFault = { number: number; why: string }

/** What is known of the entries that have been checked: the number and hash of the last one. */
export type CheckedChain = { number: number; sha256: string | null }

/** Before any entry. */
export const EMPTY_CHAIN: CheckedChain = { number: 0, sha256: null }

/**
 * Checks entries that follow on from those checked before.
 * @param hash SHA-256 of a text, in hexadecimal
 * @returns how far the chain holds then, or its first fault
 */
export function checkChain(
  entries: readonly SealedAuditEntry[],
  before: CheckedChain,
  hash: (text: string) => string,
): CheckedChain | ChainFault {
  let checked = before
  for (const entry of entries) {
    const why = faultOf(entry, checked, hash)
    if (why !== null) return { number: entry.number, why }
    checked = { number: entry.number, sha256: entry.sha256 }
  }
  return checked
}

/** Whether a check found a fault. */
export function isChainFault(checked: CheckedChain | ChainFault): checked is ChainFault {
  return 'why' in checked
}

function faultOf(
  entry: SealedAuditEntry,
  { number, sha256 }: CheckedChain,
  hash: (text: string) => string,
): string | null {
  if (entry.number !== number + 1)
    return number === 0
      ? `The log begins with entry ${entry.number}: those before it are missing.`
      : `Entry ${entry.number} follows entry ${number}: what stood between them is missing, or the order was changed.`
  if (entry.previousSha256 !== sha256)
    return `Entry ${entry.number} does not hold the hash of the entry before: one of the two was changed or replaced.`
  if (hash(auditEntryText(withoutHash(entry))) !== entry.sha256)
    return `Entry ${entry.number} does not match its own hash: it was changed after it was written.`
  return null
}

function withoutHash({ sha256: _, ...entry }: SealedAuditEntry): AuditEntry {
  return entry
}
