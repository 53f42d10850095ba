import { ARCHIVED_KINDS } from '#lib/domain/legal/text.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { log } from '../../platform/logs/log.ts'
import { archiveDocument } from '../archive-document.ts'
import { isAboutBytes } from '../bytes/stored-bytes.ts'
import { archivedDocument, flushManifest } from '../manifest/manifest.ts'
import { offerDocument } from '../offer-document.ts'
import type { PendingOffer } from './pending-documents.ts'
import {
  noteFailure,
  noteOfferFailure,
  noteProgress,
  noteWaiting,
  pendingNow,
} from './state/archive-state.ts'
import { reasonCode } from './state/reason.ts'
import { isOfAllOffers, tellThatItArchives, tellWhyItWaits } from './state/waiting.ts'

const TELL_EVERY = 15

/** Makes the documents of one offer that the archive lacks. One that the ledger no longer calls for is let go. */
export async function archiveOffer(offer: PendingOffer, { signal }: JobContext): Promise<void> {
  if (!pendingNow().some((pending) => isSame(pending, offer))) return
  for (const kind of ARCHIVED_KINDS) {
    signal.throwIfAborted()
    // Of an offer that failed, some are there.
    if (archivedDocument({ ...offer, kind }) !== null) continue
    await archiveDocument(offerDocument({ ...offer, kind }))
    progressed()
  }
}

/** Tells why an offer could not be archived, in the log and in health. */
export function tellThatOfferWaits({ version, tier, region }: PendingOffer, err: unknown): void {
  const code = reasonCode(err)
  // First: what an authority that is out of reach was caused by looks like a database that is.
  const isOfAll = isOfAllOffers(err)
  if (!isOfAll && isStoreUnavailable(err)) {
    noteFailure(code)
    tellWhyItWaits(err, noteWaiting(code), 'opening')
    return
  }
  const state = noteOfferFailure(code)
  const offer = { version, tier, region }
  if (isOfAll) tellWhyItWaits(err, state, 'making')
  else if (isAboutBytes(err)) log().error(offer, `The documents of an offer wait: ${err.message}`)
  else log().error({ err, ...offer }, 'The documents of an offer could not be archived')
}

function progressed(): void {
  tellThatItArchives()
  noteFailure(null)
  const { owed, archived, isComplete } = noteProgress()
  if (isComplete) flushManifest()
  if (isComplete || archived % TELL_EVERY === 0) log().info(`${archived} of ${owed} documents are archived`)
}

function isSame(one: PendingOffer, other: PendingOffer): boolean {
  return one.version === other.version && one.tier === other.tier && one.region === other.region
}
