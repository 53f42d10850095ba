import type { WrittenPreview } from '#lib/domain/console/notices/written-view.ts'
import { contractName } from '#lib/domain/contracts/words.ts'
import { readWritten, type TypedNotice } from '#lib/domain/notices/written/read-written.ts'
import { publicationKey } from '#lib/domain/publications/publication.ts'
import { leadTimeWarnings } from '../../../notices/concerning/lead-time-of.ts'
import { readAudience } from '../../../notices/concerning/read-audience.ts'
import { sampleOf } from '../../../notices/sending/send-copy.ts'
import { requirePermission } from '../../../permissions/require-permission.ts'
import { now } from '../../../platform/clock.ts'
import { ConsoleRefusal } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import { writtenChoices } from './written-choices.ts'

/**
 * Who would be told of what is in the form if it were sent now, and what they would read. Nothing is stored.
 * @throws ForbiddenError, ConsoleRefusal
 */
export async function previewWritten(
  { typed, contract }: { typed: TypedNotice; contract: string | null },
  { actor, db }: Viewer,
): Promise<WrittenPreview> {
  requirePermission(actor, 'notices.send')
  const business = now()
  const read = readWritten(typed, await writtenChoices(business, db), business)
  if ('fault' in read) throw new ConsoleRefusal(400, read.fault)
  const notice = {
    publication: publicationKey({ kind: 'written', written: 'preview' }),
    written: read.content,
  }
  const audience = await readAudience(notice, business, db)
  const shown = audience.find((one) => one.contract.id === contract) ?? audience[0]
  const mail = shown === undefined ? null : await sampleOf(notice, shown, business, db)
  return {
    contracts: audience.map(({ customer, contract: own, contacts }) => ({
      id: own.id,
      name: `${customer.name}, ${contractName(own)}`,
      contacts: contacts.length,
    })),
    warnings: await leadTimeWarnings(read.content, audience, business, db),
    shown:
      shown === undefined || mail === null
        ? null
        : { contract: shown.contract.id, subject: mail.subject, text: mail.text },
  }
}
