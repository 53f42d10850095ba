import type { Store } from '../../db/open-store.ts'
import { requireUsable } from '../../db/tables/usable-tables.ts'
import type { Sweep, SweepContext } from '../../jobs/sweep.ts'
import { environment } from '../../platform/env.ts'
import { log } from '../../platform/logs/log.ts'
import { bytesPlaceOf } from '../bytes/bytes-place.ts'
import { byteFiles } from '../bytes/stored-bytes.ts'
import { addToManifest, manifest, restoreManifest } from '../manifest/manifest.ts'
import { retryRefused } from '../on-demand/asked-document.ts'
import { requireOwnRecords } from '../own-records/own-records.ts'
import { ARCHIVE_USES, readArchive } from '../records.ts'
import { archiveOfferJob } from './archive-offer.job.ts'
import { noteDatedAhead } from './dated-ahead.ts'
import { lookForBytes } from './lost-files.ts'
import { lookForMisrecorded } from './misrecorded.ts'
import { noteStoreError, openArchive } from './open-archive.ts'
import { isLacking, noteProgress, noteWaiting, pendingNow } from './state/archive-state.ts'
import { reasonCode } from './state/reason.ts'
import { tellThatItIsOpen, tellWhyItWaits } from './state/waiting.ts'

/** How soon each of several processes takes note of what the others archive. */
const NOTE_OTHERS = 3
const AGAIN_AFTER = 10
/** How long nothing is looked at that is complete, and nothing sent again. In milliseconds. */
const REST = 60_000
/** How often the bytes of documents are looked for. In milliseconds. */
const LOOK_EVERY = 15_000
const HIGHEST_PRIORITY = 1_000_000

/** What the archive was opened on; how long it may rest, and when offers were last sent. */
let opened: Store | null = null
let restsUntil = 0
let sentAt = Number.NEGATIVE_INFINITY
let lookedAt = Number.NEGATIVE_INFINITY

/**
 * Opens the archive and sends the offers that the ledger calls for now and the archive lacks: the version in force first, for
 * that is what buyers ask for. Again and again, since a version may be published by its date.
 */
export const archiveSweep: Sweep = {
  name: 'archive',
  everySeconds: NOTE_OTHERS,
  againAfterSeconds: AGAIN_AFTER,
  run: sweepArchive,
  failed: tellThatArchiveWaits,
}

async function sweepArchive({ now, store, jobs }: SweepContext): Promise<void> {
  await requireUsable(store.db, ARCHIVE_USES)
  if (store !== opened) await openOn(store)
  await requireOwnRecords(store)
  if (performance.now() - lookedAt > LOOK_EVERY) await look(store, now)
  void retryRefused()
  if (environment().ARCHIVE === 'on-demand' || performance.now() < restsUntil) return
  if (store.backend === 'postgres') addToManifest(await readArchive(store.db))
  const { owed, archived, isComplete } = noteProgress()
  if (isComplete) {
    restsUntil = performance.now() + REST
    return
  }
  if (performance.now() - sentAt < REST) return
  log().info(`Archiving documents: ${archived} of ${owed} are archived`)
  const offers = pendingNow().map((data, index) => ({
    data,
    key: `${data.version}/${data.tier}/${data.region}`,
    priority: HIGHEST_PRIORITY - index,
  }))
  await jobs.send(
    archiveOfferJob,
    offers.filter(({ data }) => isLacking(data)),
    null,
  )
  sentAt = performance.now()
}

async function openOn(store: Store): Promise<void> {
  await openArchive()
  opened = store
  restsUntil = 0
  sentAt = Number.NEGATIVE_INFINITY
  tellThatItIsOpen()
  noteProgress()
}

/** The disk of a replica holds copies only, and may hang as any. */
async function look(store: Store, now: Date): Promise<void> {
  await byteFiles().answers()
  const { documents } = manifest()
  // The clock may have jumped ahead and back since the last look.
  noteDatedAhead(documents, now)
  await lookForBytes(documents, bytesPlaceOf(store))
  await lookForMisrecorded(documents)
  // Another archive's directory may lie in its place since a moment ago.
  store.requireThere()
  if (store.backend === 'pglite') restoreManifest()
  lookedAt = performance.now()
  noteProgress()
}

function tellThatArchiveWaits(error: unknown): void {
  opened = null
  noteStoreError(error)
  tellWhyItWaits(error, noteWaiting(reasonCode(error)), 'opening')
}
