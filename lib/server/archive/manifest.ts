import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from '../env.ts'
import type { ArchivedCertificate, ArchivedDocument, DocumentKey } from './record.ts'

/** What the archive holds, as written beside it: the public pages read this and no database. */
export type Manifest = { documents: ArchivedDocument[]; certificates: ArchivedCertificate[] }

const EMPTY: Manifest = { documents: [], certificates: [] }

let kept: { stamp: string; manifest: Manifest } | undefined

/** The manifest on disk; an empty one before the first document is archived. Read anew when the file changes. */
export function manifest(): Manifest {
  const file = manifestFile()
  if (!existsSync(file)) return EMPTY
  const { mtimeMs, size, ino } = statSync(file)
  const stamp = `${mtimeMs}/${size}/${ino}`
  if (kept?.stamp !== stamp) kept = { stamp, manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest }
  return kept.manifest
}

/** Where the manifest lies. */
export function manifestFile(): string {
  return join(environment().STATE_DIRECTORY, 'manifest.json')
}

/** The archived document of a key, or null while the archive lacks it. */
export function archivedDocument(key: DocumentKey): ArchivedDocument | null {
  return (
    manifest().documents.find(
      ({ version, tier, region, kind }) =>
        version === key.version && tier === key.tier && region === key.region && kind === key.kind,
    ) ?? null
  )
}

/** The archived document with this SHA-256 (hexadecimal, lower case), or null. */
export function archivedBySha256(sha256: string): ArchivedDocument | null {
  return manifest().documents.find((document) => document.sha256 === sha256) ?? null
}
