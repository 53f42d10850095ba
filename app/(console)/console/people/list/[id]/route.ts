import { answerChange } from '#lib/server/console/answer.ts'
import { changePerson } from '#lib/server/console/people/change-people.ts'
import { personChangeSchema } from '#lib/server/console/people/schema.ts'

type Context = { params: Promise<{ id: string }> }

/** Gives someone another role, keeps them out, or lets them in again. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return await answerChange(request, personChangeSchema, (change, context) =>
    changePerson({ person: id, change }, context),
  )
}
