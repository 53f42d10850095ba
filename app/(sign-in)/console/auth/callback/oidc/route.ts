import { answerProvider } from '#lib/server/auth/provider/answer-provider.ts'

export const dynamic = 'force-dynamic'

/** Where the identity provider leads back to. */
export async function GET(request: Request): Promise<Response> {
  return await answerProvider(request)
}
