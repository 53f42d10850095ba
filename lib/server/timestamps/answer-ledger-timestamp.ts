import { publishedBy } from '#lib/domain/standing.ts'
import { catalogue } from '../data/current.ts'
import { refusalPage } from '../http/refusal.ts'
import { ledgerTimestamp } from './ledger-timestamp.ts'

const NONE = {
  status: 404,
  code: 'not-found',
  title: 'This ledger entry has no timestamp',
  detail:
    'No timestamp authority has confirmed it, so no trusted time is claimed for it. The entry itself is on the page of its version.',
}

/** The timestamp of a version's ledger entry, as the authority gave it (RFC 3161, 3.4). */
export function answerLedgerTimestamp(version: string, now: Date): Response {
  const entry = publishedBy(catalogue().ledger, now).find((release) => release.version === version)
  const timestamp = entry === undefined ? null : ledgerTimestamp(entry)
  if (timestamp === null)
    return new Response(refusalPage(NONE), {
      status: NONE.status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  return new Response(timestamp.response, {
    headers: {
      'content-type': 'application/timestamp-reply',
      'cache-control': 'public, max-age=3600',
      'last-modified': new Date(timestamp.at).toUTCString(),
    },
  })
}
