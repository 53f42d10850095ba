import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { transaction } from '../../../db/command.ts'
import { privateJson } from '../../../http/response/answer.ts'
import { withoutAddresses } from '../../../mail/addressing/without-addresses.ts'
import { objectionAddress } from '../../../notices/objection-address/address-state.ts'
import { beginAddressTest } from '../../../notices/objection-address/begin-test.ts'
import { sendAddressTest } from '../../../notices/objection-address/send-test.ts'
import { now } from '../../../platform/clock.ts'
import { ConsoleRefusal } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'

/** Sends a test message to the address for objections. @throws ForbiddenError, ConsoleRefusal */
export async function testObjectionAddress({ actor, db }: Viewer): Promise<Response> {
  const business = now()
  const address = objectionAddress(business)
  if (address === null) throw new ConsoleRefusal(409, NOTICES_WORDS.noObjectionAddress)
  const begun = await transaction(db, { actor, now: business }, (context) =>
    beginAddressTest({ address }, context),
  )
  const outcome = await sendAddressTest(begun)
  if (outcome.outcome === 'failed')
    throw new ConsoleRefusal(409, NOTICES_WORDS.testFailed(withoutAddresses(outcome.reason, address)))
  return privateJson({})
}
