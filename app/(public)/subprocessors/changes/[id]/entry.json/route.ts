import { now } from '#lib/server/platform/clock.ts'
import { entryFile } from '#lib/server/subprocessors/entry-file.ts'

export const dynamic = 'force-dynamic'

/** A notice's entry in the ledger, as the bytes whose SHA-256 the next entry holds. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  return entryFile(request, id, now())
}
