import { sql } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'

/** Erases what was written by contacts who were removed: that somebody replied stays, and when. */
export async function eraseRemoved(db: Pick<Database, 'execute'>): Promise<void> {
  await db.execute(sql`
    update notice_mails as mail
    set subject = null, text = null, erased_at = ${systemNow().toISOString()}::timestamptz
    from notice_recipients as recipient join contacts on contacts.id = recipient.contact
    where mail.kind = 'replied' and mail.erased_at is null
      and recipient.id = mail.recipient and contacts.erased_at is not null`)
}
