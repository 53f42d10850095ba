import { type SignedIn, signedIn } from '../auth/sessions/signed-in.ts'
import type { Database } from '../db/open-store.ts'
import { store } from '../db/store.ts'
import { isUnrecordable } from '../db/store-error.ts'
import { isForbidden } from '../permissions/require-permission.ts'
import { systemNow } from '../platform/clock.ts'

/** Who looks at a screen of the console, and what it is read from. `at`: by the system's clock. */
export type Viewer = SignedIn & { db: Database; at: Date }

/** Why there is nothing to see. */
export type Unseen =
  | { kind: 'signed-out' }
  | { kind: 'forbidden'; message: string }
  | { kind: 'unreachable'; message: string }

/** What a screen shows, or why there is nothing to see. */
export type Seen<Facts> = { kind: 'seen'; facts: Facts; person: SignedIn } | Unseen

const UNREACHABLE = 'The desk cannot reach its database at the moment. Try again in a few minutes.'

/**
 * Reads what a screen shows for whoever asks, whose right `read` checks.
 * @param headers of the request, as the server in front has written them
 */
export async function seenBy<Facts>(
  headers: Headers,
  read: (viewer: Viewer) => Promise<Facts>,
): Promise<Seen<Facts>> {
  try {
    const person = await signedIn(headers)
    if (person === null) return { kind: 'signed-out' }
    const { db } = await store()
    return { kind: 'seen', person, facts: await read({ ...person, db, at: systemNow() }) }
  } catch (error) {
    if (isForbidden(error)) return { kind: 'forbidden', message: error.message }
    if (isUnrecordable(error)) return { kind: 'unreachable', message: UNREACHABLE }
    throw error
  }
}
