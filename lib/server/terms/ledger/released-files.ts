import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq, parse, parseDocument } from 'yaml'
import { canonicalEntry, type ReleaseEntry } from '#lib/domain/release/entry.ts'
import { restoring } from '#lib/domain/release/restoring.ts'
import { sha256 } from '#lib/server/platform/sha256.ts'
import { listedHashes, SUMS } from './seal.ts'

/** Raised where a released file is no longer what was released; nothing else is ever handed out in its place. */
export class ReleasedFileChanged extends Error {
  override name = 'ReleasedFileChanged'

  /** @param file its path from the folder that holds `data/` */
  constructor(file: string) {
    super(`${file} is not what was released, and is not served. ${restoring('it', file)}`)
  }
}

/** The paths of a released version's inputs within its folder, in the order of SHA256SUMS. */
export function inputsOf(root: string, version: string): string[] {
  return [...(listedHashes(folderOf(root, version)) ?? new Map<string, string>()).keys()]
}

/**
 * An input of a released version, byte for byte; null where SHA256SUMS does not list the path, so that no path leads
 * anywhere else.
 * @throws ReleasedFileChanged where its bytes are not those that were released
 */
export function releasedInput(root: string, version: string, path: string): Uint8Array | null {
  const hash = listedHashes(folderOf(root, version))?.get(path)
  return hash === undefined ? null : unchanged(root, `data/terms/${version}/${path}`, hash)
}

/**
 * The list of a released version's inputs with their hashes.
 * @param hash its SHA-256 as the ledger has it, in hexadecimal
 * @throws ReleasedFileChanged where its bytes are not those that were released
 */
export function releasedSums(root: string, version: string, hash: string): Uint8Array {
  return unchanged(root, `data/terms/${version}/${SUMS}`, hash)
}

/** The text of data/releases.yaml up to the end of its first `entries` entries; the whole of it where it has no more. */
function ledgerUpTo(root: string, entries: number): string {
  const text = bytesOf(join(root, 'data/releases.yaml'))?.toString('utf8')
  if (text === undefined) throw new ReleasedFileChanged('data/releases.yaml')
  const { contents } = parseDocument(text)
  const releases = isMap(contents) ? contents.get('releases', true) : null
  const items = isSeq(releases) ? releases.items : []
  if (items.length <= entries) return text
  // By the end of the last one, not the start of the next: a comment before that may tell of it.
  const last = items[entries - 1]
  const end = isMap(last) ? (last.range?.[1] ?? 0) : 0
  return end === 0 ? 'releases: []\n' : `${text.slice(0, end).trimEnd()}\n`
}

/**
 * The text of data/releases.yaml up to the last of the entries that are given. What follows them, such as a release that
 * came after the start of the server, is left out.
 * @param entries the first of the ledger, as it was proved
 * @throws ReleasedFileChanged where the file has others in their place
 */
export function releasedLedger(root: string, entries: readonly ReleaseEntry[]): string {
  const text = ledgerUpTo(root, entries.length)
  const written = writtenEntries(text)
  if (written?.join('\n') !== entries.map(canonicalEntry).join('\n'))
    throw new ReleasedFileChanged('data/releases.yaml')
  return text
}

/** The entries of a ledger as they are hashed; null where the text holds none of their form. */
function writtenEntries(text: string): string[] | null {
  try {
    return (parse(text) as { releases: ReleaseEntry[] }).releases.map(canonicalEntry)
  } catch {
    return null
  }
}

function unchanged(root: string, file: string, hash: string): Uint8Array {
  const bytes = bytesOf(join(root, file))
  if (bytes === null || sha256(bytes) !== hash) throw new ReleasedFileChanged(file)
  return bytes
}

/** Null for what cannot be read, such as a folder in its place: it is not what was released. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function folderOf(root: string, version: string): string {
  return join(root, 'data/terms', version)
}
