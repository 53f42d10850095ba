import { now } from '#lib/server/platform/clock.ts'
import { answerReleaseFile } from '#lib/server/versions/release-files/answer.ts'
import { ledgerEntryFile } from '#lib/server/versions/release-files/release-file.ts'

export const dynamic = 'force-dynamic'

/** A version's entry in the ledger, as the bytes whose SHA-256 the next entry holds. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ version: string }> },
): Promise<Response> {
  const { version } = await params
  return answerReleaseFile(request, () => ledgerEntryFile(version, now()))
}
