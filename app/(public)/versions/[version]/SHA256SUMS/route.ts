import { now } from '#lib/server/platform/clock.ts'
import { answerReleaseFile } from '#lib/server/versions/release-files/answer.ts'
import { sumsFile } from '#lib/server/versions/release-files/release-file.ts'

export const dynamic = 'force-dynamic'

/** The hashes of a version's inputs, for sha256sum to check. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ version: string }> },
): Promise<Response> {
  const { version } = await params
  return answerReleaseFile(request, () => sumsFile(version, now()))
}
