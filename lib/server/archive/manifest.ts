import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { environment } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { makeDirectory } from '../platform/make-directory.ts'
import { processShared } from '../platform/process-shared.ts'
import type { ArchivedCertificate, ArchivedDocument, DocumentKey } from './record.ts'

/** What the archive holds, as written beside it: the public pages read this and no database. */
export type Manifest = { documents: ArchivedDocument[]; certificates: ArchivedCertificate[] }

/** The manifest in memory. What has been archived stays, so that both what is on disk and what is new are in it. */
type Shelf = {
  stamp: string
  lookedAt: number
  documents: Map<string, ArchivedDocument>
  bySha256: Map<string, ArchivedDocument>
  certificates: Map<string, ArchivedCertificate>
  writing: NodeJS.Timeout | undefined
}

const kept = processShared(
  'archive-manifest',
  (): Shelf => ({
    stamp: '',
    lookedAt: Number.NEGATIVE_INFINITY,
    documents: new Map(),
    bySha256: new Map(),
    certificates: new Map(),
    writing: undefined,
  }),
)

/** Many documents may be archived in a second; the file, which grows with the archive, is written once for them. */
const WRITE_AFTER = 500
/** A disk that is full may have room again. */
const TRY_AGAIN_AFTER = 10_000
/** So often is the file looked at, which another process may have written. */
const LOOK_EVERY = 500

const DRAFT = /^manifest\.json\.\d+$/

/** The manifest; an empty one before the first document is archived. Read anew when the file has changed. */
export function manifest(): Manifest {
  const { documents, certificates } = shelf()
  return { documents: [...documents.values()], certificates: [...certificates.values()] }
}

/** Where the manifest lies. */
function manifestFile(): string {
  return join(environment().STATE_DIRECTORY, 'manifest.json')
}

/** The archived document of a key, or null while the archive lacks it. */
export function archivedDocument(key: DocumentKey): ArchivedDocument | null {
  return shelf().documents.get(keyInWords(key)) ?? null
}

/** The archived document with this SHA-256 (hexadecimal, lower case), or null. */
export function archivedBySha256(sha256: string): ArchivedDocument | null {
  return shelf().bySha256.get(sha256) ?? null
}

/** A certificate that has signed, by its fingerprint, or null. */
export function archivedCertificate(fingerprint: string): ArchivedCertificate | null {
  return shelf().certificates.get(fingerprint) ?? null
}

/** Adds what the database records; the file follows within half a second, or with `flushManifest`. */
export function addToManifest({ documents, certificates }: Manifest): void {
  shelf()
  put({ documents, certificates })
  kept.writing ??= setTimeout(flushManifest, WRITE_AFTER).unref()
}

/** Removes what a process that was killed has left of a manifest. Only for whoever has the directory to itself. */
export function removeManifestDrafts(): void {
  const { STATE_DIRECTORY } = environment()
  for (const name of readdirSync(STATE_DIRECTORY))
    if (DRAFT.test(name)) rmSync(join(STATE_DIRECTORY, name), { force: true })
}

/**
 * Writes what has been added since the file was last written, whole or not at all. A failure is logged and tried again:
 * the database has it all, and a full disk must not end the server.
 */
export function flushManifest(): void {
  if (kept.writing === undefined) return
  clearTimeout(kept.writing)
  kept.writing = undefined
  const file = manifestFile()
  const draft = `${file}.${process.pid}`
  try {
    makeDirectory(dirname(file))
    writeFileSync(draft, `${JSON.stringify(manifest())}\n`, { flush: true })
    renameSync(draft, file)
    kept.stamp = stampOf(file)
  } catch (err) {
    log().error({ err }, 'The manifest could not be written')
    kept.writing = setTimeout(flushManifest, TRY_AGAIN_AFTER).unref()
  }
}

function shelf(): Shelf {
  if (performance.now() - kept.lookedAt < LOOK_EVERY) return kept
  kept.lookedAt = performance.now()
  const file = manifestFile()
  const stamp = stampOf(file)
  if (stamp !== kept.stamp) {
    kept.stamp = stamp
    if (stamp !== '') put(read(file))
  }
  return kept
}

/** Empty where the file cannot be read: what it held is in the database, and the pages are served without it. */
function read(file: string): Manifest {
  try {
    const { documents, certificates } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    return { documents: [...documents], certificates: [...certificates] }
  } catch (err) {
    log().error({ err }, 'The manifest cannot be read')
    return { documents: [], certificates: [] }
  }
}

function put({ documents, certificates }: Manifest): void {
  for (const document of documents) {
    kept.documents.set(keyInWords(document), document)
    kept.bySha256.set(document.sha256, document)
  }
  for (const certificate of certificates) kept.certificates.set(certificate.fingerprint, certificate)
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.mtimeMs}/${stat.size}/${stat.ino}`
}

/** "2026-10-01/enterprise/eu/sla" */
export function keyInWords({ version, tier, region, kind }: DocumentKey): string {
  return `${version}/${tier}/${region}/${kind}`
}
