import type { Database } from '../../../db/open-store.ts'
import { isUnrecordable } from '../../../db/store-error.ts'
import type { Sweep } from '../../../jobs/sweep.ts'
import { systemNow } from '../../../platform/clock.ts'
import { environment } from '../../../platform/env.ts'
import { log } from '../../../platform/logs/log.ts'
import { eraseRemoved } from '../erase-replies.ts'
import { UnreadableMailError } from '../parse-mail.ts'
import { takeIn } from '../take-in.ts'
import { type DroppedMail, droppedMails, moveDropped, readDropped } from './drop-folder.ts'

const EVERY = 5
const AGAIN_AFTER = 30

/** Takes in the mail that lies in INCOMING_MAIL_DIRECTORY, and erases what contacts wrote who were removed. */
export const incomingSweep: Sweep = {
  name: 'incoming-mail',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ store }) => {
    store.requireThere()
    await eraseRemoved(store.db)
    const { INCOMING_MAIL_DIRECTORY } = environment()
    if (INCOMING_MAIL_DIRECTORY !== undefined) await takeInFrom(INCOMING_MAIL_DIRECTORY, store.db)
  },
}

/** Takes in what lies in a folder. What is filed goes to `done/`, what is about nothing of ours to `unknown/`. */
export async function takeInFrom(directory: string, db: Database): Promise<void> {
  const mails = await droppedMails(directory, systemNow().getTime())
  let unknown = 0
  for (const mail of mails) {
    const isFiled = await fileDropped(mail, db)
    if (isFiled === null) continue
    await moveDropped(mail, directory, isFiled ? 'done' : 'unknown')
    if (!isFiled) unknown += 1
  }
  if (mails.length > 0) log().info({ mails: mails.length, unknown }, 'Mail was taken in from the folder')
}

/** Whether it was filed; null where it is gone. */
async function fileDropped(mail: DroppedMail, db: Database): Promise<boolean | null> {
  const bytes = await readDropped(mail)
  if (bytes === null) return null
  try {
    return (await takeIn(bytes, db)) !== 'unknown'
  } catch (error) {
    if (error instanceof UnreadableMailError) return false
    if (isUnrecordable(error)) throw error
    // One that fails by a fault of ours must not keep all behind it waiting.
    log().error({ err: error }, 'A mail could not be taken in; it was moved to the folder "unknown"')
    return false
  }
}
