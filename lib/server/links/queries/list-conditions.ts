import { type SQL, sql } from 'drizzle-orm'
import { ENDING, type LinkState } from '#lib/domain/links/link-state.ts'
import { links } from '../tables.ts'

/* What the domain says of a link (`linkState`), as the database finds it for a whole list. */

const isRevoked = sql`${links.revokedAt} is not null`
const isReplaced = sql`${links.replacedBy} is not null`
const endsBy = (moment: Date) => sql`${links.expiresAt} <= ${moment.toISOString()}::timestamptz`

/** That a link is in a state at a moment of business time. `open`: active, whether it ends soon or not. */
export function isInState(state: LinkState | 'open', now: Date): SQL {
  const soon = new Date(now.getTime() + ENDING)
  switch (state) {
    case 'open':
      return sql`(not ${isRevoked} and not ${endsBy(now)})`
    case 'active':
      return sql`(not ${isRevoked} and not ${endsBy(soon)})`
    case 'ending':
      return sql`(not ${isRevoked} and ${endsBy(soon)} and not ${endsBy(now)})`
    case 'expired':
      return sql`(not ${isRevoked} and ${endsBy(now)})`
    case 'revoked':
      return sql`(${isRevoked} and not ${isReplaced})`
    case 'replaced':
      return isReplaced
  }
}

/** That a link can be opened no longer: it was revoked, or has ended. */
export function isOver(now: Date): SQL {
  return sql`${isRevoked} or ${endsBy(now)}`
}
