import type { Progress } from '#lib/domain/notices/progress.ts'
import type { noticeRecipients } from './tables.ts'

type Stored = Pick<
  typeof noticeRecipients.$inferSelect,
  'state' | 'acceptedAt' | 'acknowledgedAt' | 'triedSince'
>

/** Where a recipient's notice stands, as it is stored. */
export function progressOf({ state, acceptedAt, acknowledgedAt, triedSince }: Stored): Progress {
  return {
    state,
    acceptedAt: dateOf(acceptedAt),
    acknowledgedAt: dateOf(acknowledgedAt),
    triedSince: dateOf(triedSince),
  }
}

/** The same by the names of the columns. */
export function storedProgress({ state, acceptedAt, acknowledgedAt, triedSince }: Progress) {
  return {
    state,
    accepted_at: acceptedAt?.toISOString() ?? null,
    acknowledged_at: acknowledgedAt?.toISOString() ?? null,
    tried_since: triedSince?.toISOString() ?? null,
  }
}

function dateOf(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment)
}
