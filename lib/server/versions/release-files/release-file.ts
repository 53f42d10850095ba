import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { publishedBy } from '#lib/domain/release/standing.ts'
import { catalogue } from '../../terms/current.ts'
import { releasedInput, releasedSums } from '../../terms/ledger/released-files.ts'

/** A file that belongs to a release: its bytes never change. */
export type ReleaseFile = { bytes: Uint8Array; type: string }

const TEXT = 'text/plain; charset=utf-8'

/**
 * SHA256SUMS of a version that is published by the moment, else null: before that nobody is to know what is in it.
 * @throws ReleasedFileChanged
 */
export function sumsFile(version: string, now: Date): ReleaseFile | null {
  const entry = publishedEntry(version, now)
  if (entry === null) return null
  return { bytes: releasedSums(process.cwd(), version, entry.inputsSha256), type: TEXT }
}

/**
 * An input of a version that is published by the moment; null where there is no such version, or its SHA256SUMS does
 * not list the path.
 * @throws ReleasedFileChanged
 */
export function inputFile(version: string, path: string, now: Date): ReleaseFile | null {
  const entry = publishedEntry(version, now)
  if (entry === null) return null
  // The list itself must be the one that was released, or a changed file could bring a list of its own.
  releasedSums(process.cwd(), version, entry.inputsSha256)
  const bytes = releasedInput(process.cwd(), version, path)
  // RFC 9512 names the type of YAML; the words are Markdown, which every browser shows as text.
  return bytes === null ? null : { bytes, type: /\.ya?ml$/.test(path) ? 'application/yaml' : TEXT }
}

/** The entry of the ledger for a published version, as the bytes whose SHA-256 the next entry holds; else null. */
export function ledgerEntryFile(version: string, now: Date): ReleaseFile | null {
  const entry = publishedEntry(version, now)
  if (entry === null) return null
  return { bytes: Buffer.from(canonicalEntry(entry)), type: 'application/json' }
}

function publishedEntry(version: string, now: Date): ReleaseEntry | null {
  return publishedBy(catalogue().ledger, now).find((entry) => entry.version === version) ?? null
}
