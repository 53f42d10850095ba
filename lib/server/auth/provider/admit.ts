import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { IdentityRefusal, ProviderIdentity } from '#lib/domain/auth/provider-identity.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import { THE_DESK, type Transaction } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { type Invitation, takeInvitation } from '../invitations/invitation.ts'
import { addPerson } from '../people/add-person.ts'
import { giveRole } from '../people/standing.ts'
import { PROVIDER } from '../provider-settings.ts'
import { beginSession, type Newcomer, type SessionRequest } from '../sessions/begin-session.ts'
import { accounts, people } from '../tables.ts'

/**
 * `known`: someone else's account has this address, and is not opened by that alone. `stranger`: neither a group nor an
 * invitation gives them a role. `disabled`: they are kept out.
 */
export type Admission =
  | { kind: 'signed-in'; cookies: Headers }
  | { kind: 'refused'; why: IdentityRefusal | 'known' | 'stranger' | 'disabled' }

/**
 * Signs in whom a provider has identified: by its id of them, and never by their address alone. Their groups give the role,
 * at each sign-in anew. By an invitation, someone new joins, and someone who has an account has this provider added to it.
 */
export async function admit(
  identity: ProviderIdentity,
  invitation: string | null,
  request: SessionRequest,
  tx: Transaction,
): Promise<Admission> {
  const [known] = await tx
    .select({ person: people })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.userId))
    .where(and(eq(accounts.providerId, PROVIDER), eq(accounts.accountId, identity.sub)))
    .for('update')
  const found =
    known === undefined
      ? await join(identity, invitation, request, tx)
      : await withRole(known.person, identity, tx)
  if (typeof found === 'string') return { kind: 'refused', why: found }
  return { kind: 'signed-in', cookies: await beginSession(found, request, tx) }
}

async function withRole(
  person: typeof people.$inferSelect,
  { role }: ProviderIdentity,
  tx: Transaction,
): Promise<Newcomer | 'disabled'> {
  if (person.disabledAt !== null) return 'disabled'
  if (role === null || role === person.role) return person
  const { id, name } = person
  await giveRole({ person, role, by: { by: 'groups' } }, { actor: THE_DESK, tx })
  return { id, name, role }
}

async function join(
  identity: ProviderIdentity,
  token: string | null,
  request: SessionRequest,
  tx: Transaction,
): Promise<Newcomer | 'known' | 'stranger' | 'disabled'> {
  const invitation = token === null ? null : await takeInvitation(tx, token, systemNow())
  const email = invitation?.email ?? identity.email
  const [person] = await tx.select().from(people).where(eq(people.email, email)).for('update')
  if (person !== undefined && invitation === null && person.isProvisioned)
    return await joinProvisioned(person, identity, request, tx)
  if (person !== undefined)
    return invitation === null ? 'known' : await addProvider(person, identity, invitation, request, tx)
  const role = identity.role ?? invitation?.role
  if (role === undefined) return 'stranger'
  const [id, { name, sub }] = [invitation?.id ?? randomUUID(), identity]
  const added = await addPerson({ id, name, email, role, passwordHash: null }, tx)
  await link(id, sub, tx)
  await recordEntry(
    { action: 'people.joined', target: { kind: 'person', id, name }, after: { role } },
    { actor: { kind: 'outsider', id, trace: request.trace }, tx },
  )
  return added
}

/**
 * Adds the provider to the account of someone whom the company's directory looks after: it says that the address is theirs,
 * as the provider does. Who has signed in by another id of the provider is not taken for them.
 */
async function joinProvisioned(
  person: typeof people.$inferSelect,
  identity: ProviderIdentity,
  request: SessionRequest,
  tx: Transaction,
): Promise<Newcomer | 'known' | 'disabled'> {
  if (person.disabledAt !== null) return 'disabled'
  const own = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.userId, person.id), eq(accounts.providerId, PROVIDER)))
  if (own.length > 0) return 'known'
  const { id, name } = person
  await link(id, identity.sub, tx)
  await recordEntry(
    { action: 'people.providerAdded', target: { kind: 'person', id, name } },
    { actor: { kind: 'outsider', id, trace: request.trace }, tx },
  )
  return await withRole(person, identity, tx)
}

async function addProvider(
  { id, name, disabledAt, role: current }: typeof people.$inferSelect,
  identity: ProviderIdentity,
  invitation: Invitation,
  request: SessionRequest,
  tx: Transaction,
): Promise<Newcomer | 'disabled'> {
  const { isFromCommandLine } = invitation
  if (disabledAt !== null && !isFromCommandLine) return 'disabled'
  const role = identity.role ?? (isFromCommandLine ? invitation.role : current)
  await tx
    .update(people)
    .set({ disabledAt: null, role, isExample: false, updatedAt: systemNow() })
    .where(eq(people.id, id))
  await link(id, identity.sub, tx)
  await recordEntry(
    {
      action: 'people.recovered',
      target: { kind: 'person', id, name },
      before: { role: current },
      after: { role },
    },
    { actor: { kind: 'outsider', id: invitation.id, trace: request.trace }, tx },
  )
  return { id, name, role }
}

async function link(person: string, sub: string, tx: Transaction): Promise<void> {
  const at = systemNow()
  await tx.insert(accounts).values({
    id: randomUUID(),
    userId: person,
    providerId: PROVIDER,
    accountId: sub,
    createdAt: at,
    updatedAt: at,
  })
}
