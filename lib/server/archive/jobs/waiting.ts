import { isStoreUnavailable } from '../../db/store-error.ts'
import { isDiskFull } from '../../platform/disk-full.ts'
import { log } from '../../platform/log.ts'
import { withCause } from '../../platform/with-cause.ts'
import { isCertificateTimeError } from '../../signing/identity.ts'
import { isTimestampError } from '../../timestamps/timestamp-error.ts'
import { publicReason } from './reason.ts'

let told: string | null = null

/**
 * Says in the log why the archive has to wait, once for each reason, however often it is tried again. That another
 * process holds it is no fault: a new release of the software may start beside the old one. Returns the reason.
 */
export function tellWhyItWaits(err: unknown): string {
  const reason = publicReason(err)
  if (reason === told) return reason
  told = reason
  // By its name, as `isStoreUnavailable`: the error may come from another copy of its class.
  if (err instanceof Error && err.name === 'StoreLockedError') log().warn(`The archive is waiting: ${reason}`)
  else if (
    err instanceof Error &&
    (isTimestampError(err) || isCertificateTimeError(err) || isDiskFull(err) || isStoreUnavailable(err))
  )
    log().error(`The archive is waiting: ${withCause(err)}`)
  else log().error({ err }, 'Archiving failed; trying again')
  return reason
}

/** Says that a wait which was told of is over. */
export function tellThatItIsOpen(): void {
  if (told !== null) log().info('Documents are archived again')
  told = null
}
