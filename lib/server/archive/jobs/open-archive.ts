import type { Store } from '../../db/open-store.ts'
import { closeStore, store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import { now } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { isStorageFault } from '../../platform/files/storage-fault.ts'
import { log } from '../../platform/logs/log.ts'
import type { SigningIdentity } from '../../signing/identity.ts'
import { vendorIdentityAtStart } from '../../signing/vendor-identity.ts'
import { archivingEnded } from '../archive-document.ts'
import { bytesPlaceOf } from '../bytes/bytes-place.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import { setDoubt } from '../manifest/doubt.ts'
import {
  addToManifest,
  flushManifest,
  noteDatabaseElsewhere,
  recordedDocuments,
  removeManifestDrafts,
} from '../manifest/manifest.ts'
import { closeOnDemand } from '../on-demand/asked-document.ts'
import { requireOwnRecords } from '../own-records/own-records.ts'
import { readArchive, readCertificates, recordCertificate } from '../records.ts'
import { signingIdentity } from '../signing/signing-identity.ts'
import { noteDatedAhead } from './dated-ahead.ts'
import { foreignEntries } from './foreign-entries.ts'
import { lookForBytes, noteAllElsewhere } from './lost-files.ts'
import { noteProgress, noteWaiting } from './state/archive-state.ts'
import { complain } from './state/complaint.ts'
import { reasonCode } from './state/reason.ts'
import { requireWritable } from './state/state-directory.ts'
import { tellWhyItWaits } from './state/waiting.ts'

/**
 * To be called before listening: what is recorded is then known to the first request. A database that cannot be opened now is
 * tried again by the sweep.
 * @param stop aborted when the process ends meanwhile: what fails then is no fault
 * @throws StartError where the signing key or the state directory that is set cannot be used
 */
export async function prepareArchive(stop?: AbortSignal): Promise<void> {
  const { DATABASE_URL, SECRET_KEY, STATE_DIRECTORY } = environment()
  requireWritable(STATE_DIRECTORY)
  if (DATABASE_URL !== undefined && SECRET_KEY === undefined)
    log().warn(
      'SECRET_KEY is not set: processes that share a database need the same one to read its secrets.',
    )
  const own = await vendorIdentityAtStart()
  warnOfExpiry(own)
  log().info(
    own === null
      ? 'New documents get a demo signature: SIGNING_P12 is not set'
      : `New documents are signed by ${own.certificate.subject}`,
  )
  // On demand too: what was recorded just before a crash is missing in the manifest, and would pass for unknown.
  try {
    await openArchive()
    // Health is asked before the archive is gone through for the first time.
    noteProgress()
  } catch (err) {
    if (stop?.aborted === true) return
    noteStoreError(err)
    tellWhyItWaits(err, noteWaiting(reasonCode(err)), 'opening')
  }
}

/** Opens the database, and brings what lies on the disk in line with what it records. */
export async function openArchive(): Promise<Store> {
  // What follows reads in the main thread too, which a disk that hangs would stop.
  await byteFiles().answers()
  const open = await ownStore()
  await requireOwnRecordsAndLook(open)
  const recorded = await readArchive(open.db)
  addToManifest(recorded)
  flushManifest()
  noteDatedAhead(recorded.documents, now())
  complain('documents', await foreignEntries(open.db))
  await lookForBytes(recorded.documents, bytesPlaceOf(open))
  // After the looks: a key that cannot be used stops new documents only.
  const identity = await signingIdentity(open.db)
  await recordCertificate(open.db, identity.certificate, now())
  addToManifest({ documents: [], certificates: await readCertificates(open.db) })
  flushManifest()
  if (open.backend === 'pglite') {
    removeManifestDrafts()
    const left = byteFiles().tidy(performance.timeOrigin)
    if (left > 0) log().info({ files: left }, 'Removed files that a killed process left behind')
  }
  return open
}

/** The database; of that of another archive, which is not opened, no document is this one's. */
async function ownStore(): Promise<Store> {
  try {
    return await store()
  } catch (error) {
    if (reasonCode(error) === 'directory-replaced') noteAllElsewhere(recordedDocuments())
    throw error
  }
}

/**
 * That the database lacks some records says nothing of the others: their bytes are looked for all the same, and those of
 * what was recorded before. Of another archive's directory they are not asked for.
 */
async function requireOwnRecordsAndLook(open: Store): Promise<void> {
  try {
    await requireOwnRecords(open)
  } catch (error) {
    const known = recordedDocuments()
    const code = reasonCode(error)
    if (code === 'directory-replaced') noteAllElsewhere(known)
    if (code === 'database-incomplete') {
      const all = [...known, ...(await readArchive(open.db)).documents]
      const each = new Map(all.map((document) => [document.sha256, document]))
      await lookForBytes([...each.values()], bytesPlaceOf(open))
    }
    throw error
  }
}

/** Waits for a document that is being made, writes what is not written yet, and closes the database. */
export async function closeArchive(): Promise<void> {
  closeOnDemand()
  await archivingEnded()
  flushManifest()
  await closeStore()
}

/**
 * Notes what a database that cannot be used leaves in doubt: nothing where another process holds it, which writes the
 * manifest; else whatever is not known here.
 */
export function noteStoreError(error: unknown): void {
  if (error instanceof Error && error.name === 'StoreLockedError') noteDatabaseElsewhere()
  else if (isStoreUnavailable(error) || isStorageFault(error)) setDoubt(true)
}

const SOON = 30 * 86_400_000

/** A certificate that runs out stops every document that is not made by then. */
function warnOfExpiry(own: SigningIdentity | null): void {
  if (own === null || Date.parse(own.certificate.notAfter) - now().getTime() > SOON) return
  log().warn(
    `The signing certificate expires on ${own.certificate.notAfter}: set SIGNING_P12 to a new one before.`,
  )
}
