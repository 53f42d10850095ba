import { z } from 'zod'
import { ROLES } from '#lib/domain/auth/roles.ts'

/** Whose session begins. */
export const sessionStartSchema = z.object({ person: z.uuid() })

/** The mail with an invitation, as a job holds it. `token`: encrypted. */
export const invitationMailSchema = z.object({ invitation: z.uuid(), token: z.string() })

/** An invitation that the command line left for the desk. */
export const invitationFileSchema = z.object({
  email: z.string().min(3).max(254),
  role: z.enum(ROLES),
  tokenSha256: z.string().regex(/^[0-9a-f]{64}$/),
  expiresAt: z.iso.datetime(),
})

/** What is needed of a provider's discovery document (OpenID Connect Discovery 1.0, section 3). */
export const discoverySchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})

/** What a provider leads back with. */
export const providerAnswerSchema = z.object({
  provider: z.string(),
  code: z.string(),
  state: z.string(),
  iss: z.string().optional(),
})

/** What the desk remembers of a sign-in by a provider until its answer. */
export const providerStateSchema = z.object({
  to: z.string(),
  invitation: z.string().nullable(),
  codeVerifier: z.string(),
  idTokenNonce: z.string(),
})

/** Claims, of which each provider has more. */
export const claimsSchema = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().max(200).optional(),
})

const base64url = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+$/)

const credential = { id: base64url(1400), rawId: base64url(1400), type: z.literal('public-key') }

/** What a passkey has signed to sign in, as the browser writes it in a field of a form. What it tells besides is dropped. */
export const passkeyAnswerSchema = z
  .string()
  .max(12_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('no JSON')
      return z.NEVER
    }
  })
  .pipe(
    z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url(4000),
        authenticatorData: base64url(4000),
        signature: base64url(4000),
        userHandle: base64url(100)
          .nullish()
          .transform((handle) => handle ?? undefined),
      }),
      clientExtensionResults: z.object({}).default({}),
    }),
  )

/** What a browser sends of a passkey that it has made. */
export const newPasskeySchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})
