import { answerChange } from '#lib/server/console/answer.ts'
import { keepPreset } from '#lib/server/console/links/change-links.ts'
import { presetSchema } from '#lib/server/console/links/schema.ts'

export const dynamic = 'force-dynamic'

/** Keeps what is typed as a preset. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, presetSchema, keepPreset)
}
