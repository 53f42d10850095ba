import { z } from 'zod'
import { oneOf, type SettingsCheck } from '../values/schema.ts'

const ISSUER_RULE =
  'Enter the issuer as your identity provider names it, an https address without a query, for example https://login.example.com/tenant'
/** Whoever reads or changes what the provider says lets in whom they like: plain http is for this machine alone. */
const issuerSchema = z.url({ protocol: /^https?$/, error: ISSUER_RULE, abort: true }).refine((text) => {
  const { protocol, hostname, username, search, hash } = new URL(text)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return username === '' && search === '' && hash === '' && (protocol === 'https:' || isHere)
}, ISSUER_RULE)

const domainsSchema = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(?=.*\.)[a-z\d](?:[a-z\d.-]*[a-z\d])?$/,
          'List the domains of e-mail addresses, separated by commas, for example example.com,example.org',
        ),
    ),
  )

const scopesSchema = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((scope) => scope !== ''))
  .refine((scopes) => scopes.includes('openid'), 'List scopes with spaces between them, openid among them')

/** How people sign in. */
export const SIGN_IN_SETTINGS = {
  PASSWORD_SIGN_IN: oneOf(['on', 'off']).default('on'),
  OIDC_ISSUER: issuerSchema.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60, 'Enter at most 60 characters').default('your company’s account'),
  OIDC_ALLOWED_DOMAINS: domainsSchema.default([]),
  OIDC_SCOPES: scopesSchema.default(['openid', 'email', 'profile']),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_ROLE_REP: z.string().optional(),
  OIDC_ROLE_MANAGER: z.string().optional(),
  OIDC_ROLE_PRIVACY: z.string().optional(),
  OIDC_ROLE_LEGAL: z.string().optional(),
  OIDC_ROLE_ADMIN: z.string().optional(),
}

type SignIn = {
  PASSWORD_SIGN_IN: 'on' | 'off'
  OIDC_ISSUER?: string
  OIDC_CLIENT_ID?: string
  OIDC_CLIENT_SECRET?: string
}

/** A provider takes its three settings together, and without passwords there has to be one. */
export const SIGN_IN_CHECKS: readonly SettingsCheck<SignIn>[] = [
  {
    path: 'OIDC_ISSUER',
    error: 'Name the identity provider that OIDC_CLIENT_ID is for',
    holds: ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      OIDC_ISSUER !== undefined || (OIDC_CLIENT_ID === undefined && OIDC_CLIENT_SECRET === undefined),
  },
  {
    path: 'OIDC_CLIENT_ID',
    error: 'OIDC_ISSUER needs the client ID that your identity provider gave to the desk',
    holds: ({ OIDC_ISSUER, OIDC_CLIENT_ID }) => OIDC_ISSUER === undefined || OIDC_CLIENT_ID !== undefined,
  },
  {
    path: 'OIDC_CLIENT_SECRET',
    error: 'OIDC_ISSUER needs the client secret that your identity provider gave to the desk',
    holds: ({ OIDC_ISSUER, OIDC_CLIENT_SECRET }) =>
      OIDC_ISSUER === undefined || OIDC_CLIENT_SECRET !== undefined,
  },
  {
    path: 'PASSWORD_SIGN_IN',
    error: 'Nobody could sign in then: set OIDC_ISSUER first, or set it to on',
    holds: ({ OIDC_ISSUER, PASSWORD_SIGN_IN }) => PASSWORD_SIGN_IN === 'on' || OIDC_ISSUER !== undefined,
  },
]
