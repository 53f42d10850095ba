import { eq } from 'drizzle-orm'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { messageIdOf } from '../../mail/addressing/message-id.ts'
import { makeMail } from '../../mail/make-mail.ts'
import { now } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { filedObjection } from '../receipts/filed-objection.ts'
import { signedReceipt } from '../receipts/signed-receipt.ts'
import { objectionEvents } from '../tables.ts'
import type { ObjectionMail } from './mail-to-send.ts'
import { objectionMail } from './objection-mail.ts'
import { reachedAt } from './reached.ts'
import { ObjectionMailWaitsError, sendUrgently } from './send-urgently.ts'

/** Tells a customer what happened to an objection; the receipt is made first, whether the contact is still there or not. */
export async function sendObjectionMail({ event: id }: ObjectionMail, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  const [event] = await db.select().from(objectionEvents).where(eq(objectionEvents.id, id))
  const filed = event === undefined ? null : await filedObjection({ id: event.objection }, db)
  if (event === undefined || filed === null) return
  const { objection } = filed
  const receipt = event.step === 'received' ? await signedReceipt(objection.id, db) : null
  const to = await reachedAt(objection, db)
  if (to === null) return
  const facts = objectionMail(filed, event, now())
  const message = {
    to,
    subject: facts.subject,
    ...(await makeMail('subscription-request', facts)),
    messageId: messageIdOf(`objection.${objection.id}.${id}`),
    attachments:
      receipt === null ? [] : [{ name: receipt.fileName, type: 'application/pdf', content: receipt.bytes }],
  }
  await sendUrgently(message, signal)
}

/** Says in the log why such a mail waits. */
export function tellThatItWaits(_: object, err: unknown): void {
  if (isStoreUnavailable(err)) return
  if (err instanceof ObjectionMailWaitsError)
    log().warn({ reason: err.message }, 'A mail about an objection waits: the mail server did not take it')
  else log().error({ err }, 'A mail about an objection, or its receipt, could not be made; it is tried again')
}
