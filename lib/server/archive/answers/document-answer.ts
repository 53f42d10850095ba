import { parse } from 'range-parser'
import { matches } from '../../http/response/entity-tag.ts'
import type { ArchivedDocument } from '../record.ts'

/** What of a request decides about the answer. `download`: to be saved rather than shown. */
export type Asked = {
  method: string | undefined
  ifNoneMatch: string | undefined
  range: string | undefined
  ifRange: string | undefined
  download: boolean
}

/** An answer without its body: the bytes from `start` to the one before `end`, none where both are the same. */
export type DocumentAnswer = {
  status: 200 | 206 | 304 | 416
  headers: [string, string][]
  start: number
  end: number
}

/** What an answer tells of a file. `sha256`: of its bytes, in hexadecimal; `size`: in bytes; `type`: where it is no PDF. */
export type ServedFile = Pick<ArchivedDocument, 'sha256' | 'size' | 'fileName'> & { type?: string }

const PDF = 'application/pdf'

/** The longest Range header that is read; a longer one asks for many ranges, and gets the whole. */
const LONGEST_RANGE = 200

/** How long an answer may be kept at the address of the document itself, which never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/**
 * How a document is answered: whole, one range of it, or not at all where the caller has it (RFC 9110, 13 and 14). Its
 * bytes never change, so that an answer may be kept for good. Of several ranges asked for at once, the whole is sent,
 * which a client must be ready for.
 * @param keep Cache-Control, for an address that may lead to another document later
 */
export function documentAnswer(document: ServedFile, asked: Asked, keep = FOR_GOOD): DocumentAnswer {
  const { sha256, size } = document
  const etag = `"${sha256}"`
  const kept: [string, string][] = [
    ['ETag', etag],
    ['Cache-Control', keep],
    ['Accept-Ranges', 'bytes'],
  ]
  if (asked.ifNoneMatch !== undefined && matches(asked.ifNoneMatch, etag))
    return { status: 304, headers: kept, start: 0, end: 0 }
  // A range is for GET alone (RFC 9110, 14.2).
  const range = asked.method === 'GET' ? rangeOf(asked, size, etag) : null
  if (range === 'unsatisfiable')
    return { status: 416, headers: [['Content-Range', `bytes */${size}`]], start: 0, end: 0 }
  const { start, end } = range ?? { start: 0, end: size }
  const headers: [string, string][] = [
    ...kept,
    ['Content-Type', document.type ?? PDF],
    ['Content-Length', String(end - start)],
    dispositionOf(document.fileName, asked.download),
    // Of the whole, also beside a range of it (RFC 9530, section 3).
    ['Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`],
  ]
  const body = asked.method === 'HEAD' ? { start: 0, end: 0 } : { start, end }
  if (range === null) return { status: 200, headers, ...body }
  return {
    status: 206,
    headers: [...headers, ['Content-Range', `bytes ${start}-${end - 1}/${size}`]],
    ...body,
  }
}

/** Whether an answer holds only if the bytes are there and sound. HEAD promises what GET would give (RFC 9110, 9.3.2). */
export function needsBytes({ status }: DocumentAnswer): boolean {
  return status === 200 || status === 206
}

/**
 * How HEAD is answered for a document that is not made yet: without what is known only once it is (RFC 9110, 9.3.2), and
 * to be kept by nobody.
 */
export function unmadeAnswer(fileName: string, download: boolean, type = PDF): DocumentAnswer {
  return {
    status: 200,
    headers: [
      ['Cache-Control', 'no-store'],
      ['Accept-Ranges', 'bytes'],
      ['Content-Type', type],
      dispositionOf(fileName, download),
    ],
    start: 0,
    end: 0,
  }
}

function dispositionOf(fileName: string, download: boolean): [string, string] {
  return ['Content-Disposition', `${download ? 'attachment' : 'inline'}; filename="${fileName}"`]
}

/** Null where the whole is to be sent: no range, one that cannot be read, several, or one of other bytes (If-Range). */
function rangeOf(
  { range, ifRange }: Asked,
  size: number,
  etag: string,
): { start: number; end: number } | 'unsatisfiable' | null {
  if (range === undefined || range.length > LONGEST_RANGE) return null
  // A date, or a weak tag, can vouch for no bytes.
  if (ifRange !== undefined && ifRange !== etag) return null
  const { code, type, ranges } = parse(size, range)
  if (type !== 'bytes' || (code & 1) === 1) return null
  const [only, second] = ranges
  if (only === undefined) return 'unsatisfiable'
  return second === undefined && code === 0 ? { start: only.start, end: only.end + 1 } : null
}
