import { errorsPage } from '#lib/server/api/errors-page.ts'
import { tagged } from '#lib/server/api/respond.ts'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '#lib/server/api/other-methods.ts'

export const dynamic = 'force-dynamic'

/** What the `type` of a problem leads to. */
export function GET(request: Request): Response {
  return tagged(request, errorsPage(), 'text/html; charset=utf-8')
}
