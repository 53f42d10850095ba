import { answerChange } from '#lib/server/console/answer.ts'
import { excludedSchema } from '#lib/server/console/links/visits/schema.ts'
import { countVisit } from '#lib/server/console/links/visits/visits.ts'

type Context = { params: Promise<{ id: string; visit: string }> }

/** Takes a visit out of the counts of its link, or back into them. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id: link, visit } = await params
  return await answerChange(request, excludedSchema, ({ isExcluded }, context) =>
    countVisit({ link, visit, isExcluded }, context),
  )
}
