import { now } from '#lib/server/platform/clock.ts'
import { answerLedgerTimestamp } from '#lib/server/timestamps/answer-ledger-timestamp.ts'

export const dynamic = 'force-dynamic'

/** The timestamp of a ledger entry: /versions/2026-10-01/ledger-entry.tsr. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ version: string }> },
): Promise<Response> {
  const { version } = await params
  return answerLedgerTimestamp(version, now())
}
