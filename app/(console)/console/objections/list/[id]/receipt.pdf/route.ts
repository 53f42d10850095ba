import { answeredBy } from '#lib/server/console/answer.ts'
import { receiptFile } from '#lib/server/console/objections/read-objections.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** The signed receipt of an objection. */
export async function GET({ headers }: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answeredBy(headers, (viewer) => receiptFile(id, viewer))
}
