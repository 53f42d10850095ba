import { isStoreUnavailable } from '../../../db/store-error.ts'
import { fullDiskCode } from '../../../platform/files/full-disk-code.ts'
import { isStorageFault } from '../../../platform/files/storage-fault.ts'
import { log } from '../../../platform/logs/log.ts'
import { withCause } from '../../../platform/logs/with-cause.ts'
import { processShared } from '../../../platform/process-shared.ts'
import { isCertificateTimeError } from '../../../signing/identity.ts'
import { isTimestampError } from '../../../timestamps/timestamp-error.ts'
import { isUnusableKey } from '../../signing/unusable-key.ts'
import { REASONS, type ReasonCode, reasonCode } from './reason.ts'

type State = 'waiting' | 'failing'
/** What could not be done: opening the archive, or making a document. */
type Stage = 'opening' | 'making'
type Told = { news: string; code: ReasonCode; stage: Stage }

const MOMENT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g

// Of the process: a document that is asked for may be made by another copy of this module.
const last = processShared('archive-waits', (): { told: Told | null } => ({ told: null }))

/**
 * Says in the log why the archive has to wait, once for each reason and state, however often it is tried again, and calls
 * its state as health does. That another process holds it is no fault: a new release of the software may start beside
 * the old one.
 * Returns the code that health has for the reason.
 * @param state what health calls it
 */
export function tellWhyItWaits(
  err: unknown,
  state: State,
  stage: Stage = state === 'waiting' ? 'opening' : 'making',
): ReasonCode {
  const code = reasonCode(err)
  const reason =
    fullDiskCode(err) !== null ? REASONS[code] : err instanceof Error ? withCause(err) : String(err)
  // A reason may state the time by the clock, which each attempt states anew.
  const news = `${state}: ${reason.replaceAll(MOMENT, '')}`
  if (news === last.told?.news) return code
  last.told = { news, code, stage }
  // By its name, as `isStoreUnavailable`: the error may come from another copy of its class.
  if (err instanceof Error && err.name === 'StoreLockedError')
    log().warn(`The archive is ${state}: ${reason}`)
  else if (isExpected(err)) log().error(`The archive is ${state}: ${reason}`)
  else log().error({ err }, 'Archiving failed; trying again')
  return code
}

/** Whether a failure is one that all offers share and that its message explains: it is told once, without a stack. */
export function isOfAllOffers(err: unknown): boolean {
  return (
    isTimestampError(err) || isCertificateTimeError(err) || isUnusableKey(err) || fullDiskCode(err) !== null
  )
}

function isExpected(err: unknown): boolean {
  return isOfAllOffers(err) || isStoreUnavailable(err) || isStorageFault(err)
}

/** Says that the archive could be opened after a wait which was told of: nothing need be archived, and files may be gone. */
export function tellThatItIsOpen(): void {
  // What no document can be made without is not there again for that.
  if (last.told?.stage !== 'opening') return
  log().info(
    last.told.code === 'storage-unavailable'
      ? 'STATE_DIRECTORY can be read again'
      : 'The archive can be used again',
  )
  last.told = null
}

/** Says that a document was archived after a wait which was told of. */
export function tellThatItArchives(): void {
  if (last.told !== null) log().info('Documents are archived again')
  last.told = null
}
