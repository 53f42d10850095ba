import { type Document, visit } from 'yaml'

/** A value behind a colon, and then another field: "240 burst: 50". */
const FIELD_BEHIND = /^[^,:{}[\]\n]*?\s+([\w-]+):(?=\s)/
/** A line with a field of its own, or an entry of a list. */
const FIELD = /^\s*(?:- |[\w"'-]+:(?:\s|$))/

/** Where the quote opens that is not closed at an offset; null where there is none. */
export function openQuoteBefore(document: Document, offset: number): number | null {
  let found: number | null = null
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[0] <= offset && offset <= range[1]) found = range[0]
    },
  })
  return found
}

/** The field within { } that begins without a comma before it, of the value at an offset; null where none does. */
export function commaLackingBefore(source: string, offset: number): { field: string; offset: number } | null {
  const [text, field] = FIELD_BEHIND.exec(source.slice(offset)) ?? []
  if (text === undefined || field === undefined) return null
  return { field, offset: offset + text.length - field.length - 1 }
}

/** The next line below an offset that holds a field; null where the line of the offset holds two itself. */
export function fieldBelow(source: string, offset: number): number | null {
  const end = source.indexOf('\n', offset)
  const rest = source.slice(offset, end === -1 ? undefined : end)
  if (end === -1 || /:\s/.test(rest)) return null
  let start = end + 1
  for (const line of source.slice(start).split('\n')) {
    if (FIELD.test(line)) return start
    start += line.length + 1
  }
  return null
}

/** Where the first thing stands from an offset on that is neither white space nor a comment. */
export function writtenFrom(source: string, offset: number): number {
  const [skipped = ''] = /^(?:\s|#[^\n]*)*/.exec(source.slice(offset)) ?? []
  return offset + skipped.length < source.length ? offset + skipped.length : offset
}
