import { THE_DESK, transaction } from '../../db/command.ts'
import { store } from '../../db/store.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { keepRequest } from './keep-request.ts'
import { unlockedObjection } from './locked.ts'
import type { RequestToSort } from './to-send.ts'

/** Keeps what was entered where the address is a contact's, and lets it go otherwise. */
export async function sortRequest({ locked }: RequestToSort): Promise<void> {
  const entered = unlockedObjection(locked)
  const { db } = await store()
  await transaction(db, { actor: THE_DESK, now: now() }, (context) =>
    keepRequest({ ...entered, at: systemNow() }, context),
  )
}
