import { publishedBy } from '#lib/domain/release/standing.ts'
import { privateAnswer } from '../http/response/answer.ts'
import { catalogue } from '../terms/current.ts'
import { ledgerTimestamp } from './ledger-timestamp.ts'

// Plain text: whoever asks is a program, and a page here would be replaced by the site's own.
const NONE =
  'This ledger entry has no timestamp. No timestamp authority has confirmed it, so no trusted time is claimed for it.\n'

/** The timestamp of a version's ledger entry, as the authority gave it (RFC 3161, 3.4). */
export function answerLedgerTimestamp(version: string, now: Date): Response {
  const entry = publishedBy(catalogue().ledger, now).find((release) => release.version === version)
  const timestamp = entry === undefined ? null : ledgerTimestamp(entry)
  if (timestamp === null)
    return privateAnswer(NONE, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  return new Response(timestamp.response, {
    headers: {
      'content-type': 'application/timestamp-reply',
      'cache-control': 'public, max-age=3600',
      'last-modified': new Date(timestamp.at).toUTCString(),
    },
  })
}
