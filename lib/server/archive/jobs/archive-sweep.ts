import type { Store } from '../../db/open-store.ts'
import type { Sweep, SweepContext } from '../../jobs/sweep.ts'
import { environment } from '../../platform/env.ts'
import { log } from '../../platform/log.ts'
import { setDoubt } from '../doubt.ts'
import { addToManifest } from '../manifest.ts'
import { readArchive } from '../records.ts'
import { archiveOfferJob } from './archive-offer.job.ts'
import { isLacking, noteProgress, noteWaiting, pendingNow } from './archive-state.ts'
import { openArchive } from './open-archive.ts'
import { setArchiveProgress } from './progress.ts'
import { tellThatItIsOpen, tellWhyItWaits } from './waiting.ts'

/** How soon each of several processes takes note of what the others archive. */
const NOTE_OTHERS = 3
const AGAIN_AFTER = 10
/** How long nothing is looked at that is complete, and nothing sent again. In milliseconds. */
const REST = 60_000
const HIGHEST_PRIORITY = 1_000_000

/** What the archive was opened on; how long it may rest, and when offers were last sent. */
let opened: Store | null = null
let restsUntil = 0
let sentAt = Number.NEGATIVE_INFINITY

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

async function sweepArchive({ store, jobs }: SweepContext): Promise<void> {
  if (environment().ARCHIVE === 'on-demand')
    return setArchiveProgress({ state: 'on-demand', owed: 0, archived: 0, reason: null })
  if (store !== opened) await openOn(store)
  if (performance.now() < restsUntil) return
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
}

function tellThatArchiveWaits(error: unknown): void {
  if (environment().ARCHIVE === 'on-demand') return
  // A process that holds the embedded database writes the manifest: only what is out of reach leaves a doubt.
  if (error instanceof Error && error.name === 'StoreUnavailableError') setDoubt(true)
  noteWaiting(tellWhyItWaits(error, 'waiting'))
}
