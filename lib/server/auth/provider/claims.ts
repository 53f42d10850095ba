import { claimsSchema } from '../schema.ts'

type Tokens = { idToken?: string | undefined; accessToken?: string | undefined }

const PATIENCE = 5_000

/**
 * What the provider says of whoever signs in: in the ID token, which better-auth has checked before, and, where that lacks
 * the address or the groups, at its address for that.
 * @returns null where either is missing, or the two are of different people
 */
export async function readClaims(
  { idToken, accessToken }: Tokens,
  userInfo: string | null,
  groupsClaim: string,
): Promise<Record<string, unknown> | null> {
  // Without one nothing would have been checked.
  if (idToken === undefined) return null
  const own = claimsSchema.safeParse(payloadOf(idToken))
  if (!own.success) return null
  const isWhole = own.data.email !== undefined && own.data[groupsClaim] !== undefined
  if (isWhole || userInfo === null || accessToken === undefined) return own.data
  const more = claimsSchema.safeParse(
    await fetch(userInfo, {
      headers: { authorization: `Bearer ${accessToken}` },
      signal: AbortSignal.timeout(PATIENCE),
    })
      .then(async (response) => (response.ok ? await response.json() : null))
      .catch(() => null),
  )
  if (!more.success) return own.data
  return more.data.sub === own.data.sub ? { ...more.data, ...own.data } : null
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** Groups as providers send them: a list, or one alone. */
export function groupsIn(value: unknown): string[] {
  return [value].flat().filter((group): group is string => typeof group === 'string')
}
