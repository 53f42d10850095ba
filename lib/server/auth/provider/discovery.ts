import { discoverySchema } from '../schema.ts'

/** What is needed of a provider before anyone is sent there. */
export type Discovery = {
  url: string
  userInfo: string | null
  /** How the desk proves to it who it is. */
  authentication: 'basic' | 'post'
}

/** The provider does not answer as one. The message is for the log: it names the issuer, and no secret. */
export class ProviderUnavailableError extends Error {
  override name = 'ProviderUnavailableError'
}

/** By its name, for Next evaluates this module several times in one process. */
export function isProviderUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'ProviderUnavailableError'
}

const PATIENCE = 5_000

/**
 * Reads what a provider says of itself.
 * @throws ProviderUnavailableError where it does not within five seconds, or names itself otherwise than the settings
 */
export async function discover(issuer: string): Promise<Discovery> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const said = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    .then(async (response) => (response.ok ? await response.json() : null))
    .catch((cause: unknown) => {
      throw new ProviderUnavailableError(`The identity provider ${issuer} does not answer.`, { cause })
    })
  const read = discoverySchema.safeParse(said)
  if (!read.success)
    throw new ProviderUnavailableError(
      `OIDC_ISSUER is ${issuer}, but ${url} does not describe an identity provider.`,
    )
  const { issuer: named, userinfo_endpoint, token_endpoint_auth_methods_supported: methods } = read.data
  // Section 4.3: anyone else could speak for it.
  if (named !== issuer)
    throw new ProviderUnavailableError(
      `OIDC_ISSUER is ${issuer}, but the provider there calls itself ${named}. Set OIDC_ISSUER to that, if it is yours.`,
    )
  return {
    url,
    userInfo: userinfo_endpoint ?? null,
    authentication: methods.includes('client_secret_basic') ? 'basic' : 'post',
  }
}
