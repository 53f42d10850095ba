import { setTimeout as pause } from 'node:timers/promises'
import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { now } from '../../clock.ts'
import { catalogue } from '../../data/current.ts'
import { environment } from '../../env.ts'
import { StartError } from '../../http/start-error.ts'
import { log } from '../../log.ts'
import { isCertificateTimeError, type SigningIdentity } from '../../signing/identity.ts'
import { hasEmbedded, type Store } from '../../store/open-store.ts'
import { closeStore, store } from '../../store/store.ts'
import { isTimestampError } from '../../timestamps/timestamp-error.ts'
import { archiveDocument } from '../archive-document.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import { addToManifest, archivedDocument, flushManifest, removeManifestDrafts } from '../manifest.ts'
import { requireOwnRecords } from '../own-records.ts'
import { readArchive, recordCertificate } from '../records.ts'
import { signingIdentity, vendorIdentity } from '../signing-identity.ts'
import { openArchiveQueue, sendOffers, workOffers } from './archive-queue.ts'
import { foreignEntries } from './foreign-entries.ts'
import { lostFiles } from './lost-files.ts'
import { type OwedOffer, owedOffers } from './owed.ts'
import { setArchiveProgress } from './progress.ts'
import { publicReason } from './reason.ts'
import { requireWritable } from './state-directory.ts'
import { tellThatItIsOpen, tellWhyItWaits } from './waiting.ts'

/** What was found wrong when the archive was opened, and does not pass by itself; null where nothing was. */
let complaint: string | null = null

const RETRY = 10_000
const SWEEP = 60_000
const NOTE_OTHERS = 3_000

/**
 * Opens the archive and has everything made that the ledger owes and the archive lacks, version in force first, until
 * `stop`. While the database cannot be reached it tries again; the public pages need none of it.
 */
export async function runArchive(stop: AbortSignal): Promise<void> {
  const ahead = environment().ARCHIVE === 'ahead'
  if (!ahead) return setArchiveProgress({ state: 'on-demand', owed: 0, archived: 0, reason: null })
  let working: Store | undefined
  while (!stop.aborted) {
    try {
      const open = await openArchive()
      if (open !== working) {
        await openArchiveQueue(open)
        await workOffers(open, archiveOffer)
        working = open
        tellThatItIsOpen()
      }
      await keepUp(open, stop)
    } catch (err) {
      if (stop.aborted) return
      setArchiveProgress({ ...countOwed(), state: 'waiting', reason: tellWhyItWaits(err) })
      await pause(RETRY, undefined, { signal: stop, ref: false }).catch(() => undefined)
    }
  }
}

/**
 * To be called before listening: opening the embedded database and its queue holds the whole process up, two seconds
 * the first time, and nobody is waiting yet. A database that cannot be opened now is tried again by `runArchive`.
 * @throws StartError where the signing key or the state directory that is set cannot be used
 */
export async function prepareArchive(): Promise<void> {
  const { ARCHIVE, DATABASE_URL, STATE_DIRECTORY, TSA_URL } = environment()
  requireWritable(STATE_DIRECTORY)
  try {
    const own = await vendorIdentity()
    warnOfExpiry(own)
    log().info(
      own === null
        ? 'New documents get a demo signature: SIGNING_P12 is not set'
        : `New documents are signed by ${own.certificate.subject}`,
    )
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error })
  }
  if (DATABASE_URL !== undefined) return
  // What was made on demand and recorded just before a crash is missing in the manifest: it would pass for unknown.
  const needed = TSA_URL !== undefined || hasEmbedded(STATE_DIRECTORY)
  if (ARCHIVE === 'on-demand' && !needed) return
  try {
    const open = await openArchive()
    if (ARCHIVE === 'ahead') await openArchiveQueue(open)
  } catch (err) {
    tellWhyItWaits(err)
  }
}

const SOON = 30 * 86_400_000

/** A certificate that runs out stops every document that is not made by then. */
function warnOfExpiry(own: SigningIdentity | null): void {
  if (own === null || Date.parse(own.certificate.notAfter) - now().getTime() > SOON) return
  log().warn(
    `The signing certificate expires on ${own.certificate.notAfter}: set SIGNING_P12 to a new one before.`,
  )
}

/** Writes what is not written yet and closes the database. */
export async function closeArchive(): Promise<void> {
  flushManifest()
  await closeStore()
}

/** Opens the database, and brings what lies on the disk in line with what it records. */
async function openArchive(): Promise<Store> {
  const open = await store()
  const identity = await signingIdentity(open.db)
  await recordCertificate(open.db, identity.certificate, now())
  await requireOwnRecords(open)
  const recorded = await readArchive(open.db)
  addToManifest(recorded)
  flushManifest()
  const files = open.backend === 'pglite' ? lostFiles(recorded.documents) : null
  complain([await foreignEntries(open.db), files].filter((fault) => fault !== null))
  if (open.backend === 'pglite') {
    removeManifestDrafts()
    const left = byteFiles().tidy(performance.timeOrigin)
    if (left > 0) log().info({ files: left }, 'Removed files that a killed process left behind')
  }
  return open
}

/**
 * Sends what is owed, again and again: a version may be published by its date, and a job may have failed for good. Of
 * several processes each takes note of what the others archive.
 */
async function keepUp(open: Store, stop: AbortSignal): Promise<void> {
  let sentAt = Number.NEGATIVE_INFINITY
  while (!stop.aborted) {
    if (open.backend === 'postgres') addToManifest(await readArchive(open.db))
    const { owed, archived } = countOwed()
    const isComplete = archived >= owed
    noteProgress(owed, archived)
    if (!isComplete && performance.now() - sentAt >= SWEEP) {
      log().info({ owed, archived }, 'Documents are being archived')
      await sendOffers(open, lacking())
      sentAt = performance.now()
    }
    const period = isComplete || open.backend === 'pglite' ? SWEEP : NOTE_OTHERS
    await pause(period, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}

/** Makes the documents of one offer that the archive lacks. */
async function archiveOffer(offer: OwedOffer): Promise<void> {
  try {
    for (const kind of ARCHIVED_KINDS) {
      await archiveDocument({ ...offer, kind })
      progressed()
    }
  } catch (err) {
    setArchiveProgress({ ...countOwed(), state: 'failing', reason: publicReason(err) })
    // All offers wait for the one authority: it is told once.
    if (isTimestampError(err) || isCertificateTimeError(err)) tellWhyItWaits(err)
    else log().error({ err, ...offer }, 'The documents of an offer could not be archived')
    throw err
  }
}

/** Says in the log, once, what whoever runs the desk has to put right; health says it for as long as it is so. */
function complain(faults: readonly string[]): void {
  const found = faults.length === 0 ? null : faults.join(' ')
  if (found !== null && found !== complaint) log().error(found)
  complaint = found
}

/** Documents go on being made while some that exist are in question. */
function noteProgress(owed: number, archived: number): void {
  const state = archived >= owed ? 'complete' : 'working'
  setArchiveProgress({ state: complaint === null ? state : 'failing', owed, archived, reason: complaint })
}

function progressed(): void {
  tellThatItIsOpen()
  const { owed, archived } = countOwed()
  const complete = archived >= owed
  noteProgress(owed, archived)
  if (complete) flushManifest()
  if (complete || archived % 15 === 0) log().info({ owed, archived }, 'Documents are archived')
}

function lacking(): OwedOffer[] {
  return owedNow().filter((offer) =>
    ARCHIVED_KINDS.some((kind) => archivedDocument({ ...offer, kind }) === null),
  )
}

function countOwed(): { owed: number; archived: number } {
  const keys = owedNow().flatMap((offer) => ARCHIVED_KINDS.map((kind) => ({ ...offer, kind })))
  return { owed: keys.length, archived: keys.filter((key) => archivedDocument(key) !== null).length }
}

function owedNow(): OwedOffer[] {
  const { ledger, versions } = catalogue()
  return owedOffers(ledger, versions, now())
}
