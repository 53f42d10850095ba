import { answerSent } from '#lib/server/console/answer.ts'
import { testObjectionAddress } from '#lib/server/console/notices/objection-address/test-address.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

/** Sends a test message to the address at which customers object. */
export async function POST(request: Request): Promise<Response> {
  return await answerSent(request, nothingSchema, (_, viewer) => testObjectionAddress(viewer))
}
