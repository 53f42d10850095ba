import { answerWithKey } from '#lib/server/api-keys/answer.ts'
import { otherMethods } from '#lib/server/api-keys/other-methods.ts'
import { parseQuery } from '#lib/server/http/request/query.ts'
import { readEffective } from '#lib/server/objections/api/read-effective.ts'
import { effectiveQuerySchema } from '#lib/server/objections/api/schema.ts'
import { now } from '#lib/server/platform/clock.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** For which contracts the changes of a notice are not in effect yet, and why. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerWithKey(request, 'effects.read', async (asking) =>
    readEffective(id, parseQuery(request, effectiveQuerySchema), now(), asking),
  )
}

const { allowed, refuse } = otherMethods('GET, HEAD, OPTIONS')

export { allowed as OPTIONS, refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
