import { answerChange } from '#lib/server/console/answer.ts'
import { preview } from '#lib/server/console/links/change-links.ts'
import { linkSchema } from '#lib/server/console/links/schema.ts'

export const dynamic = 'force-dynamic'

/** What the customer of a link would see that is typed. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, linkSchema, preview)
}
