import { type CalendarDate, isCalendarDate } from '#lib/domain/quantities/time/calendar-date.ts'
import { ApiError } from '../../http/response/api-error.ts'

/** Where a part of a list ended: its day, so that midnight does not part the list, and its last company. */
export type ListCursor = { on: CalendarDate; last: string }

/** A cursor as callers send it back, who need not know what is in it. */
export function writtenCursor({ on, last }: ListCursor): string {
  return Buffer.from(`${on} ${last}`).toString('base64url')
}

/** @throws ApiError for what no answer has given */
export function readCursor(text: string): ListCursor {
  const [on = '', last = '', ...more] = Buffer.from(text, 'base64url').toString().split(' ')
  if (!isCalendarDate(on) || last === '' || more.length > 0 || writtenCursor({ on, last }) !== text)
    throw wrongCursor('It is not one that this address has given.')
  return { on, last }
}

/**
 * The part of a list that comes after a cursor, and the cursor of the part behind it; null where nothing is left.
 * @throws ApiError where the list does not have the company of the cursor
 */
export function partOf<One extends { record: { id: string } }>(
  list: readonly One[],
  on: CalendarDate,
  cursor: ListCursor | null,
  limit: number,
): { part: One[]; next: string | null } {
  const before = cursor === null ? -1 : list.findIndex(({ record }) => record.id === cursor.last)
  if (cursor !== null && before === -1) throw wrongCursor('It belongs to another selection or search.')
  const part = list.slice(before + 1, before + 1 + limit)
  const last = part.at(-1)
  const isMore = before + 1 + limit < list.length
  return { part, next: isMore && last !== undefined ? writtenCursor({ on, last: last.record.id }) : null }
}

/** The refusal of a cursor, with what to do about it. */
export function wrongCursor(why: string): ApiError {
  return new ApiError(
    'invalid-parameter',
    `The parameter "cursor" cannot be used. ${why} Send the \`next\` of the last answer with the same parameters, or leave it out to begin again.`,
    { parameter: 'cursor' },
  )
}
