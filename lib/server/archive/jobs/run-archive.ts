import { setTimeout as pause } from 'node:timers/promises'
import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { now } from '../../clock.ts'
import { catalogue } from '../../data/current.ts'
import { environment } from '../../env.ts'
import { log } from '../../log.ts'
import type { Store } from '../../store/open-store.ts'
import { archiveDocument } from '../archive-document.ts'
import { isAboutBytes } from '../bytes/stored-bytes.ts'
import { addToManifest, archivedDocument, flushManifest } from '../manifest.ts'
import { readArchive } from '../records.ts'
import { openArchiveQueue, sendOffers, workOffers } from './archive-queue.ts'
import { openArchive, openingComplaint } from './open-archive.ts'
import { type OwedOffer, owedOffers } from './owed.ts'
import { setArchiveProgress } from './progress.ts'
import { publicReason } from './reason.ts'
import { isOfAllOffers, tellThatItIsOpen, tellWhyItWaits } from './waiting.ts'

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
      setArchiveProgress({ ...countOwed(), state: 'waiting', reason: tellWhyItWaits(err, 'waiting') })
      await pause(RETRY, undefined, { signal: stop, ref: false }).catch(() => undefined)
    }
  }
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
      log().info(`Archiving documents: ${archived} of ${owed} are archived`)
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
      // Of an offer that failed, some are there.
      if (archivedDocument({ ...offer, kind }) !== null) continue
      await archiveDocument({ ...offer, kind })
      progressed()
    }
  } catch (err) {
    setArchiveProgress({ ...countOwed(), state: 'failing', reason: publicReason(err) })
    if (isOfAllOffers(err)) tellWhyItWaits(err, 'failing')
    else if (isAboutBytes(err)) log().error({ ...offer }, `The documents of an offer wait: ${err.message}`)
    else log().error({ err, ...offer }, 'The documents of an offer could not be archived')
    throw err
  }
}

/** Documents go on being made while some that exist are in question. */
function noteProgress(owed: number, archived: number): void {
  const state = archived >= owed ? 'complete' : 'working'
  const reason = openingComplaint()
  setArchiveProgress({ state: reason === null ? state : 'failing', owed, archived, reason })
}

function progressed(): void {
  tellThatItIsOpen()
  const { owed, archived } = countOwed()
  const complete = archived >= owed
  noteProgress(owed, archived)
  if (complete) flushManifest()
  if (complete || archived % 15 === 0) log().info(`${archived} of ${owed} documents are archived`)
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
