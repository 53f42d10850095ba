import { answerSent } from '#lib/server/console/answer.ts'
import { previewWritten } from '#lib/server/console/notices/written/preview-written.ts'
import { writtenPreviewSchema } from '#lib/server/console/notices/written/schema.ts'
import { privateJson } from '#lib/server/http/response/answer.ts'

/** Who would be told of what is in the form, and what they would read. */
export async function POST(request: Request): Promise<Response> {
  return await answerSent(request, writtenPreviewSchema, async (input, viewer) =>
    privateJson(await previewWritten(input, viewer)),
  )
}
