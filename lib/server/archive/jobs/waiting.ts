import { isStoreUnavailable } from '../../db/store-error.ts'
import { log } from '../../platform/log.ts'
import { isStorageFault } from '../../platform/storage-fault.ts'
import { withCause } from '../../platform/with-cause.ts'
import { isCertificateTimeError } from '../../signing/identity.ts'
import { isTimestampError } from '../../timestamps/timestamp-error.ts'
import { type ReasonCode, reasonCode } from './reason.ts'

let told: string | null = null

/**
 * Says in the log why the archive has to wait, once for each reason, however often it is tried again. That another
 * process holds it is no fault: a new release of the software may start beside the old one. Returns what health says.
 */
export function tellWhyItWaits(err: unknown): ReasonCode {
  const code = reasonCode(err)
  const reason = err instanceof Error ? withCause(err) : String(err)
  if (reason === told) return code
  told = reason
  // By its name, as `isStoreUnavailable`: the error may come from another copy of its class.
  if (err instanceof Error && err.name === 'StoreLockedError') log().warn(`The archive is waiting: ${reason}`)
  else if (
    err instanceof Error &&
    (isTimestampError(err) || isCertificateTimeError(err) || isStoreUnavailable(err) || isStorageFault(err))
  )
    log().error(`The archive is waiting: ${reason}`)
  else log().error({ err }, 'Archiving failed; trying again')
  return code
}

/** Says that a wait which was told of is over. */
export function tellThatItIsOpen(): void {
  if (told !== null) log().info('Documents are archived again')
  told = null
}
