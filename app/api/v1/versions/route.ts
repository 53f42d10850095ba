import { listVersions } from '#lib/server/api/answers.ts'
import { parseQuery } from '#lib/server/api/query.ts'
import { respond } from '#lib/server/api/respond.ts'
import { momentQuerySchema } from '#lib/server/api/schema.ts'
import { now } from '#lib/server/clock.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** Every released version and where it stands. */
export function GET(request: Request): Response {
  return respond(request, () => listVersions(parseQuery(request, momentQuerySchema), now()))
}
