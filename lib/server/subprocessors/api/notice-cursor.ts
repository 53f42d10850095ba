import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { wrongCursor } from './list-cursor.ts'

/** Tells it from the cursors of the list of companies, which begin with a day. */
const KIND = 'notices'

/**
 * The notices that come after a cursor, and the cursor of those behind them; null where none is left. A cursor names the last
 * notice that was given: what is published meanwhile stands above it, and moves nothing below.
 * @param notices newest first
 * @throws ApiError for a cursor that no answer has given
 */
export function partOfNotices(
  notices: readonly NoticeEntry[],
  cursor: string | null,
  limit: number,
): { part: NoticeEntry[]; next: string | null } {
  const start = cursor === null ? 0 : notices.findIndex(({ id }) => noticeCursor(id) === cursor) + 1
  if (cursor !== null && start === 0) throw wrongCursor('It is not one that this address has given.')
  const part = notices.slice(start, start + limit)
  const last = part.at(-1)
  const isMore = start + limit < notices.length
  return { part, next: isMore && last !== undefined ? noticeCursor(last.id) : null }
}

function noticeCursor(id: string): string {
  return Buffer.from(`${KIND} ${id}`).toString('base64url')
}
