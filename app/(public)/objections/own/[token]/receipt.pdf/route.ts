import { answerReceipt } from '#lib/server/objections/receipts/answer-receipt.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

/** The signed receipt of an objection. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return await answerReceipt(token)
}
