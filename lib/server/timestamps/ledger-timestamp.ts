import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { environment } from '../platform/env.ts'
import { makeDirectory } from '../platform/files/make-directory.ts'
import { WITHOUT_WAITING } from '../platform/files/open-without-waiting.ts'
import { log } from '../platform/logs/log.ts'
import { sha256 } from '../platform/sha256.ts'
import { stampedSha256, timeOf } from './answer.ts'

/** The timestamp of a ledger entry, as the public pages read it: no database is asked. */
export type LedgerTimestamp = {
  /** TimeStampResp (RFC 3161), DER. */
  response: Uint8Array<ArrayBuffer>
  /** RFC 3339. */
  at: string
}

// A file is written once: what was read stays true.
const read = new Map<string, LedgerTimestamp>()

/** What a timestamp of an entry is over: the SHA-256 of its canonical bytes, in hexadecimal. */
export function entrySha256(entry: ReleaseEntry): string {
  return sha256(canonicalEntry(entry))
}

/** The timestamp of an entry; null where there is none, or the file holds another one's. */
export function ledgerTimestamp(entry: ReleaseEntry): LedgerTimestamp | null {
  const hash = entrySha256(entry)
  const known = read.get(hash)
  if (known !== undefined) return known
  try {
    const response = new Uint8Array(readFileSync(fileOf(hash), { flag: WITHOUT_WAITING }))
    if (stampedSha256(response) !== hash) throw new RangeError('it stamps something else')
    const timestamp = { response, at: timeOf(response) }
    read.set(hash, timestamp)
    return timestamp
  } catch (err) {
    const { code } = err as NodeJS.ErrnoException
    if (code !== 'ENOENT') log().error({ err }, `The timestamp ${fileOf(hash)} cannot be used`)
    return null
  }
}

/** Lays the timestamp of an entry on the disk, whole or not at all. */
export function layTimestamp(hash: string, response: Uint8Array): void {
  const file = fileOf(hash)
  const draft = `${file}.${process.pid}`
  makeDirectory(dirname(file), environment().STATE_DIRECTORY)
  writeFileSync(draft, response, { flush: true })
  renameSync(draft, file)
}

function fileOf(hash: string): string {
  return join(environment().STATE_DIRECTORY, 'timestamps', `${hash}.tsr`)
}
