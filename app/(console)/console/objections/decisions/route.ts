import { answerChange } from '#lib/server/console/answer.ts'
import { takeDecision } from '#lib/server/console/objections/change-objections.ts'
import { decisionSchema } from '#lib/server/console/objections/schema.ts'

/** Records what a customer said who has to approve. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, decisionSchema, takeDecision)
}
