import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import { log } from '../../platform/logs/log.ts'
import { processShared } from '../../platform/process-shared.ts'
import { type FruitlessRequest, noteLateOpening } from './note-late-opening.ts'

/** So many are looked at once: what comes on top, when somebody tries tokens, is let go of. */
const AT_ONCE = 4

const shared = processShared('late-link-openings', () => ({ underWay: 0 }))

/**
 * Looks, after the answer, whether a page was asked for that a link had before its end. So the answer takes the same work
 * whether or not there ever was one.
 * @param now business time
 */
export async function afterFruitlessRequest(request: FruitlessRequest, now: Date): Promise<void> {
  if (shared.underWay >= AT_ONCE) return
  shared.underWay += 1
  try {
    const { db } = await store()
    await noteLateOpening(request, now, db)
  } catch (error) {
    // The error of a query holds its parameters.
    if (!isUnrecordable(error)) log().warn('An opening of a link after its end could not be written down')
  } finally {
    shared.underWay -= 1
  }
}
