import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  type ChainFault,
  type CheckedChain,
  checkChain,
  EMPTY_CHAIN,
  isChainFault,
} from '#lib/domain/audit/chain.ts'
import type { SealedAuditEntry } from '#lib/domain/audit/entry.ts'
import { sha256 } from '../platform/sha256.ts'
import { auditEntrySchema } from './schema.ts'

/**
 * Checks an export in JSON Lines as `verifyLog` checks the log. An export of a selection has gaps, which count as faults.
 * @throws RangeError for a line that is no entry, and an error of the file system
 */
export async function verifyExport(file: string): Promise<CheckedChain | ChainFault> {
  let checked: CheckedChain = EMPTY_CHAIN
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1
    if (text.trim() === '') continue
    const next = checkChain([entryIn(text, line)], checked, sha256)
    if (isChainFault(next)) return next
    checked = next
  }
  return checked
}

function entryIn(text: string, line: number): SealedAuditEntry {
  const sent = jsonIn(text)
  const read = auditEntrySchema.safeParse(sent)
  // A key that stands there twice, or anything that the hash does not cover, would be read and not checked.
  if (read.success && JSON.stringify(sent) === text) return read.data as SealedAuditEntry
  throw new RangeError(
    `Line ${line} is no entry of an audit log. Export the log as JSON Lines, and check the file as it is.`,
  )
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
