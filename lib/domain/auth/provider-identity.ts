import { ROLES, type Role } from './roles.ts'

/** What an identity provider says of whoever signs in, once its signature has been checked. */
export type ProviderClaims = {
  /** Who it is, for good. */
  sub: string
  email: string | null
  /** Null where the provider says nothing of it. */
  emailVerified: boolean | null
  name: string | null
  groups: readonly string[]
}

/** Whom the desk lets in by the provider. */
export type ProviderRules = {
  /** In lower case; empty for any. */
  allowedDomains: readonly string[]
  /** The group of each role that has one. Where none has, roles are given by invitation and in the console. */
  groups: Readonly<Partial<Record<Role, string>>>
}

/** Someone whom the rules let in. `role`: by their groups; null where the rules name none. */
export type ProviderIdentity = { sub: string; email: string; name: string; role: Role | null }

/** Why they do not. */
export type IdentityRefusal = 'noEmail' | 'unverified' | 'domain' | 'noGroup'

/** With several groups the role counts that stands first here. */
const STRONGEST_FIRST: readonly Role[] = ROLES.toReversed()

/** Whom a provider's claims are of, by the rules; or why they are let in by none. */
export function judgeIdentity(
  { sub, email, emailVerified, name, groups }: ProviderClaims,
  rules: ProviderRules,
): ProviderIdentity | IdentityRefusal {
  const address = email?.trim().toLowerCase() ?? ''
  const [mailbox = '', domain = '', ...more] = address.split('@')
  if (mailbox === '' || domain === '' || more.length > 0) return 'noEmail'
  // Some providers say nothing of it. One that says no lets people choose the address themselves.
  if (emailVerified === false) return 'unverified'
  if (rules.allowedDomains.length > 0 && !rules.allowedDomains.includes(domain)) return 'domain'
  const hasGroup = (group: string | undefined) => group !== undefined && groups.includes(group)
  const role = STRONGEST_FIRST.find((one) => hasGroup(rules.groups[one])) ?? null
  const areRolesByGroup = ROLES.some((one) => rules.groups[one] !== undefined)
  if (areRolesByGroup && role === null) return 'noGroup'
  return { sub, email: address, name: name?.trim() || mailbox, role }
}
