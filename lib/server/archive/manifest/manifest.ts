import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StoreIncompleteError } from '../../db/store-error.ts'
import { environment } from '../../platform/env.ts'
import { makeDirectory } from '../../platform/files/make-directory.ts'
import { WITHOUT_WAITING } from '../../platform/files/open-without-waiting.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import type { ArchivedCertificate, ArchivedDocument, DocumentKey } from '../record.ts'
import { setDoubt, setManifestDoubt } from './doubt.ts'
import { type Manifest, manifestIn, manifestText } from './manifest-file.ts'
import { addNames, hasOther, keyInWords, type Names, noNames } from './names.ts'

/**
 * The manifest in memory: what the database records, and what the file says. The file counts until the database is open.
 * `whole`: the database records all that the file says, which is then asked no more; `disputed`: it is open and does not;
 * `elsewhere`: another process has it open, and writes the file.
 */
type Shelf = {
  database: 'closed' | 'elsewhere' | 'disputed' | 'whole'
  recorded: Names
  written: Names
  stamp: string
  lookedAt: number
  writing: NodeJS.Timeout | undefined
  /** Throws where the directory no longer holds the database that recorded what is in memory. */
  requireThere: () => void
  /** What the last attempt to write the file failed with; null where it did not. */
  failure: unknown
  toldOf: string | undefined
}

const kept = processShared(
  'archive-manifest',
  (): Shelf => ({
    database: 'closed',
    recorded: noNames(),
    written: noNames(),
    stamp: '',
    lookedAt: Number.NEGATIVE_INFINITY,
    writing: undefined,
    requireThere: () => undefined,
    failure: null,
    toldOf: undefined,
  }),
)

/** Many documents may be archived in a second; the file, which grows with the archive, is written once for them. */
const WRITE_AFTER = 500
/** A disk that is full may have room again. */
const TRY_AGAIN_AFTER = 10_000
/** So often is the file looked at, which another process may have written. */
const LOOK_EVERY = 500

const DRAFT = /^manifest\.json\.\d+$/

/**
 * All that is recorded or written: nothing that the file says is lost in writing it anew. One document of each key, the
 * one that is served: beside it in the file, another would be as good to the next start.
 */
export function manifest(): Manifest {
  const { written, recorded } = shelf()
  return {
    documents: [...new Map([...written.documents, ...recorded.documents]).values()],
    certificates: [...new Map([...written.certificates, ...recorded.certificates]).values()],
  }
}

/** What a database has recorded since the process began, whatever one records that lies in its place now. */
export function recordedDocuments(): ArchivedDocument[] {
  return [...kept.recorded.documents.values()]
}

/** Where the manifest lies. */
function manifestFile(): string {
  return join(environment().STATE_DIRECTORY, 'manifest.json')
}

/** The archived document of a key, or null while the archive lacks it. */
export function archivedDocument(key: DocumentKey): ArchivedDocument | null {
  const { recorded, written } = shelf()
  const name = keyInWords(key)
  return recorded.documents.get(name) ?? written.documents.get(name) ?? null
}

/**
 * The archived document with this SHA-256 (hexadecimal, lower case), or null. Once the database is open, only what it
 * records is genuine; nobody can say of which document a file is that the manifest names for another one.
 */
export function archivedBySha256(sha256: string): ArchivedDocument | null {
  const { recorded, written, database } = shelf()
  const [found, said] = [recorded.bySha256.get(sha256), written.bySha256.get(sha256)]
  if (database !== 'disputed') return found ?? (database === 'whole' ? null : said) ?? null
  const isExchanged = found !== undefined && said !== undefined && keyInWords(found) !== keyInWords(said)
  return isExchanged ? null : (found ?? null)
}

/** A certificate that has signed, by its fingerprint, or null. */
export function archivedCertificate(fingerprint: string): ArchivedCertificate | null {
  const { recorded, written } = shelf()
  return recorded.certificates.get(fingerprint) ?? written.certificates.get(fingerprint) ?? null
}

/**
 * Adds what the database records; the file follows within half a second, or with `flushManifest`.
 * @throws StoreIncompleteError where it records another SHA-256 for a document that is known: what buyers have goes on
 *   being served, and nobody can say which is genuine. All else is added.
 */
export function addToManifest(recorded: Manifest): void {
  const [disputed] = addUndisputed(recorded)
  if (disputed === undefined) return
  setDoubt(true)
  throw new StoreIncompleteError(
    `The database records another SHA-256 for ${keyInWords(disputed)} than this server has served, and goes on serving. ` +
      'Restore the database from a backup of the same time. See docs/operating.md, “Backups”.',
  )
}

/**
 * Adds what the database records but for documents that are known with another SHA-256, which it returns. Where only the
 * file knows them so, the database's are genuine, and the file's are served.
 */
export function addUndisputed({ documents, certificates }: Manifest): ArchivedDocument[] {
  const { recorded, written } = shelf()
  const genuine = documents.filter((document) => !hasOther(recorded, document))
  const served = genuine.filter((document) => !hasOther(written, document))
  addNames(recorded, { documents: served, certificates })
  for (const document of genuine) recorded.bySha256.set(document.sha256, document)
  kept.writing ??= setTimeout(flushManifest, WRITE_AFTER).unref()
  return documents.filter((document) => hasOther(recorded, document) || hasOther(written, document))
}

/**
 * Notes that the database is open and all that it records was added.
 * @param isWhole whether that is all that the file says
 * @param requireThere asked before the file is written: throws where another database, or none, lies in the directory
 */
export function noteDatabaseOpen(isWhole: boolean, requireThere: () => void = () => undefined): void {
  Object.assign(kept, { database: isWhole ? 'whole' : 'disputed', requireThere })
  if (isWhole) kept.written = noNames()
}

/**
 * Notes that another process has the database: what it archives, this one reads in the file, and without one it does not
 * know what is archived.
 */
export function noteDatabaseElsewhere(): void {
  if (kept.database === 'elsewhere') return
  const isRead = kept.database === 'closed'
  Object.assign(kept, { database: 'elsewhere', lookedAt: Number.NEGATIVE_INFINITY })
  if (!isRead) kept.stamp = ''
}

/** Writes the file anew where it is no longer what this process wrote. For the one process of an embedded database. */
export function restoreManifest(): void {
  if (kept.database !== 'whole' || stampOf(manifestFile()) === kept.stamp) return
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
  if (!isInItsPlace()) return
  const file = manifestFile()
  const draft = `${file}.${process.pid}`
  try {
    // Where it lay before, its directory was taken away, and is not made in its owner's place.
    if (kept.stamp === '') makeDirectory(dirname(file))
    writeFileSync(draft, manifestText(manifest()), { flush: true })
    renameSync(draft, file)
    kept.stamp = stampOf(file)
    kept.toldOf = undefined
    kept.failure = null
  } catch (err) {
    kept.failure = err
    tellOnce(err, 'The manifest could not be written')
    kept.writing = setTimeout(flushManifest, TRY_AGAIN_AFTER).unref()
  }
}

/** Another archive's manifest is not written over. Once the directory of this one is back, all that is recorded is added anew. */
function isInItsPlace(): boolean {
  try {
    kept.requireThere()
    return true
  } catch {
    return false
  }
}

/** Why the file could not be written when it was last to be; null where it was. */
export function manifestFailure(): unknown {
  return kept.failure
}

function shelf(): Shelf {
  if (kept.database === 'whole' || performance.now() - kept.lookedAt < LOOK_EVERY) return kept
  kept.lookedAt = performance.now()
  const file = manifestFile()
  const stamp = stampOf(file)
  if (stamp !== kept.stamp) {
    kept.stamp = stamp
    if (stamp !== '') read(file)
  }
  if (stamp === '' && kept.database === 'elsewhere') setManifestDoubt(true)
  return kept
}

/** What the file said before stays where it cannot be read: the pages are served, and the database has it all. */
function read(file: string): void {
  try {
    const said = manifestIn(readFileSync(file, { encoding: 'utf8', flag: WITHOUT_WAITING }))
    const disputed = said.documents.filter((document) => {
      // Another process may have written over what this one had read, before it knew of it. Of two with one key in the
      // file itself, the first was served.
      if (hasOther(kept.recorded, document) || hasOther(kept.written, document)) return true
      addNames(kept.written, { documents: [document], certificates: [] })
      return false
    })
    addNames(kept.written, { documents: [], certificates: said.certificates })
    if (disputed[0] !== undefined)
      log().error(
        `manifest.json in STATE_DIRECTORY names another SHA-256 for ${keyInWords(disputed[0])} than this server has served, and goes on serving`,
      )
    setManifestDoubt(disputed.length > 0)
  } catch (error) {
    const why = error instanceof RangeError ? `: ${error.message}` : ` (${codeOf(error)})`
    log().error(
      `manifest.json in STATE_DIRECTORY cannot be used${why}. It is written again from the database.`,
    )
    setManifestDoubt(true)
  }
}

/** Empty where there is none. What cannot be looked at now counts as unchanged: no answer waits for a disk. */
function stampOf(file: string): string {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    return stat === undefined ? '' : `${stat.mtimeMs}/${stat.size}/${stat.ino}`
  } catch (err) {
    tellOnce(err, 'The manifest cannot be looked at')
    return kept.stamp
  }
}

function tellOnce(err: unknown, what: string): void {
  if (kept.toldOf === `${what} ${codeOf(err)}`) return
  kept.toldOf = `${what} ${codeOf(err)}`
  log().error({ err }, what)
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code)
}
