import { answerChange } from '#lib/server/console/answer.ts'
import { dropPreset } from '#lib/server/console/links/change-links.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Removes a preset. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id: preset } = await params
  return await answerChange(request, nothingSchema, (_, context) => dropPreset({ preset }, context))
}
