import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { make } from '#lib/server/console/links/change-links.ts'
import { readLinks } from '#lib/server/console/links/read-links.ts'
import { linkSchema, linksQuerySchema } from '#lib/server/console/links/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'

export const dynamic = 'force-dynamic'

/** A page of links. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, (viewer) => readLinks(queryOf(request, linksQuerySchema), viewer))
}

/** Makes a link. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, linkSchema, make)
}
