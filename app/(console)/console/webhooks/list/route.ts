import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { add } from '#lib/server/console/webhooks/change-receivers.ts'
import { readReceivers } from '#lib/server/console/webhooks/read-receivers.ts'
import { receiverSchema } from '#lib/server/console/webhooks/schema.ts'

export const dynamic = 'force-dynamic'

/** The systems that get events. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, readReceivers)
}

/** Adds one. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, receiverSchema, add)
}
