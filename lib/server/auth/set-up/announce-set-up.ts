import { setTimeout as pause } from 'node:timers/promises'
import { setUpPath } from '#lib/domain/addresses.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { systemNow } from '../../platform/clock.ts'
import { environment } from '../../platform/env.ts'
import { log } from '../../platform/logs/log.ts'
import { arePasswordsOn } from '../provider-settings.ts'
import { isNobodyThere, newSetUpLink } from './set-up-link.ts'

const AGAIN_AFTER = 10_000

/**
 * Prints the link to set up the console where nobody has an account. By `print`, and never by the log, which others may
 * collect. While the database cannot be used it is tried again; the public pages wait for none of it.
 */
export async function announceSetUp(print: (text: string) => void, stop: AbortSignal): Promise<void> {
  // Without passwords, the link would make an account that nobody can sign in to.
  if (!arePasswordsOn()) return
  while (!stop.aborted) {
    try {
      const { db } = await store()
      if (await isNobodyThere(db))
        print(
          `Set up the console: ${environment().PUBLIC_URL}${setUpPath(await newSetUpLink(db, systemNow()))}\n`,
        )
      return
    } catch (err) {
      // The jobs say in the log what is wrong with the database.
      if (!isUnrecordable(err)) log().error({ err }, 'The link to set up the console could not be made')
      await pause(AGAIN_AFTER, undefined, { signal: stop, ref: false }).catch(() => undefined)
    }
  }
}
