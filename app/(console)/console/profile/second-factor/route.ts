import { answerChange, answerSent } from '#lib/server/console/answer.ts'
import { answerFactor, beginFactor } from '#lib/server/console/profile/change-profile.ts'
import { codeSchema } from '#lib/server/console/profile/schema.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

/** Begins to add a second factor. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, nothingSchema, beginFactor)
}

/** Turns it on, with a first code. */
export async function PUT(request: Request): Promise<Response> {
  return await answerSent(request, codeSchema, (input, viewer) =>
    answerFactor('on', input, request.headers, viewer),
  )
}

/** Turns it off, with a code. */
export async function DELETE(request: Request): Promise<Response> {
  return await answerSent(request, codeSchema, (input, viewer) =>
    answerFactor('off', input, request.headers, viewer),
  )
}
