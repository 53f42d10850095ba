import { answerProviderStart } from '#lib/server/auth/provider/answer-provider.ts'

export const dynamic = 'force-dynamic'

/** Sends whoever signs in to the identity provider. */
export async function GET(request: Request): Promise<Response> {
  return await answerProviderStart(request)
}
