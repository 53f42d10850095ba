import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { openLink } from '../opening/open-link.ts'
import type { StoredLink } from '../stored/stored-link.ts'
import { knowsCode } from './access-cookie.ts'

/** What is behind an address below /for/: nothing, what asks for its code first, or a link that is open for whoever asks. */
export type OpenPage =
  | { kind: 'none' }
  | { kind: 'locked'; link: StoredLink; accessCode: string }
  | { kind: 'open'; link: StoredLink }

/** Looks up the link of a token for whoever sends these headers. @param now business time */
export async function openPage(token: string, headers: Headers, now: Date, db: Database): Promise<OpenPage> {
  const opened = await openLink(token, now, db)
  if (opened === null) return { kind: 'none' }
  const { link, accessCode } = opened
  if (accessCode === null || knowsCode(headers, { link: link.id, accessCode }, systemNow()))
    return { kind: 'open', link }
  return { kind: 'locked', link, accessCode }
}
