import { now } from '#lib/server/platform/clock.ts'
import { answerReleaseFile } from '#lib/server/versions/release-files/answer.ts'
import { inputFile } from '#lib/server/versions/release-files/release-file.ts'

export const dynamic = 'force-dynamic'

/** An input of a version, byte for byte: /versions/2026-10-01/inputs/subprocessors/aws.yaml. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ version: string; path: string[] }> },
): Promise<Response> {
  const { version, path } = await params
  return answerReleaseFile(request, () => inputFile(version, path.join('/'), now()))
}
