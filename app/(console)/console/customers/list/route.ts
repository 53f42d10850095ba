import { answerChange, answerQuestion } from '#lib/server/console/answer.ts'
import { add } from '#lib/server/console/customers/change-customers.ts'
import { readCustomers } from '#lib/server/console/customers/read-customers.ts'
import { customerSchema, customersQuerySchema } from '#lib/server/console/customers/schema.ts'
import { queryOf } from '#lib/server/console/query-of.ts'

export const dynamic = 'force-dynamic'

/** A page of customers. */
export async function GET(request: Request): Promise<Response> {
  return await answerQuestion(request, (viewer) =>
    readCustomers(queryOf(request, customersQuerySchema), viewer),
  )
}

/** Adds a customer. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, customerSchema, add)
}
