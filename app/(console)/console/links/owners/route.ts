import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { give } from '#lib/server/console/links/change-links.ts'
import { handOverSchema } from '#lib/server/console/links/schema.ts'
import { listOwners } from '#lib/server/links/queries/owners.ts'

export const dynamic = 'force-dynamic'

/** Whose links may be handed over, and to whom. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, listOwners)
}

/** Gives the links of somebody to somebody else. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, handOverSchema, give)
}
