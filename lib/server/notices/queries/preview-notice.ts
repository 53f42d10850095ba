import { and, eq, isNotNull } from 'drizzle-orm'
import type { Addressee } from '#lib/domain/notices/audience.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { readAudience, type Told } from '../concerning/read-audience.ts'
import { noticeRecipients } from '../tables.ts'
import { type Asking, findNotice } from './list-notices.ts'

/**
 * Who would be told if a notice were sent now: whom it was not sent to yet; null where there is none of this id.
 * @throws ForbiddenError
 */
export async function previewNotice(
  id: string,
  now: Date,
  asking: Asking,
): Promise<{ notice: Told; audience: Addressee[] } | null> {
  requirePermission(asking.actor, 'notices.send')
  const found = await findNotice(id, now, asking)
  if (found === null) return null
  const { notice } = found
  const rows = await asking.db
    .select({ contract: noticeRecipients.contract, contact: noticeRecipients.contact })
    .from(noticeRecipients)
    .where(and(eq(noticeRecipients.notice, id), isNotNull(noticeRecipients.batch)))
  const sent = new Set(rows.map(({ contract, contact }) => `${contract}/${contact}`))
  const audience = await readAudience(notice, now, asking.db)
  return {
    notice,
    audience: audience.flatMap((addressee) => {
      const { contract, contacts } = addressee
      const unsent = contacts.filter((contact) => !sent.has(`${contract.id}/${contact.id}`))
      return contacts.length > 0 && unsent.length === 0 ? [] : [{ ...addressee, contacts: unsent }]
    }),
  }
}
