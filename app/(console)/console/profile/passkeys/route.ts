import { answerChange } from '#lib/server/console/answer.ts'
import { addOwnPasskey, beginOwnPasskey } from '#lib/server/console/profile/change-passkeys.ts'
import { namedPasskeySchema } from '#lib/server/console/profile/schema.ts'
import { nothingSchema } from '#lib/server/console/schema.ts'

/** Begins to add a passkey. */
export async function POST(request: Request): Promise<Response> {
  return await answerChange(request, nothingSchema, beginOwnPasskey)
}

/** Adds the one that the browser has made. */
export async function PUT(request: Request): Promise<Response> {
  return await answerChange(request, namedPasskeySchema, addOwnPasskey)
}
