import { randomUUID } from 'node:crypto'
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import type { Person } from '#lib/domain/auth/actor.ts'
import { recordEntry } from '../../audit/record-entry.ts'
import type { Transaction } from '../../db/command.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { systemNow } from '../../platform/clock.ts'
import { isRecentSession } from '../sessions/recent-session.ts'
import { passkeys, people } from '../tables.ts'
import { CHALLENGE_LIVES, isChallenge, newChallenge, takeAnswer } from './challenge.ts'
import { relyingParty } from './relying-party.ts'

/** Ed25519, ES256 and RS256, which devices know (COSE). What the library would add, Node.js calls experimental. */
const ALGORITHMS = [-8, -7, -257]

/** More than anyone has devices. */
const MOST = 20

/** Of the actor's own passkeys. */
type Own = { actor: Person; tx: Transaction }

/** `stale`: they did not sign in lately. `many`: they have as many as one may have. */
export type BeginOutcome =
  | { kind: 'begun'; options: PublicKeyCredentialCreationOptionsJSON }
  | { kind: 'stale' | 'many' }

/**
 * Begins to add a passkey: what the browser asks its device for. The device has to check who uses it, and to remember whose
 * passkey it is, so that nobody types an address to sign in.
 * @throws ForbiddenError
 */
export async function beginPasskey({ actor, tx }: Own): Promise<BeginOutcome> {
  requirePermission(actor, 'profile.change')
  const at = systemNow()
  if (!(await isRecentSession(actor, at, tx))) return { kind: 'stale' }
  const own = await tx.select().from(passkeys).where(eq(passkeys.person, actor.id))
  if (own.length >= MOST) return { kind: 'many' }
  const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, actor.id))
  const party = relyingParty()
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new Uint8Array(Buffer.from(actor.id)),
    userName: person?.email ?? actor.name,
    userDisplayName: actor.name,
    challenge: newChallenge(`add in ${actor.session}`, at),
    timeout: CHALLENGE_LIVES,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: own.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { kind: 'begun', options }
}

/** `wrong`: it answers nothing that was asked in this session lately. `known`: there is this passkey already. */
export type AddOutcome = { kind: 'added'; id: string } | { kind: 'stale' | 'many' | 'wrong' | 'known' }

/**
 * Adds the passkey that the browser has made.
 * @throws ForbiddenError
 */
export async function addPasskey(
  { name, answer }: { name: string; answer: RegistrationResponseJSON },
  { actor, tx }: Own,
): Promise<AddOutcome> {
  requirePermission(actor, 'profile.change')
  const at = systemNow()
  if (!(await isRecentSession(actor, at, tx))) return { kind: 'stale' }
  // Of several at once, each sees those before.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).for('update')
  const own = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.person, actor.id))
  if (own.length >= MOST) return { kind: 'many' }
  const made = await verified(answer, actor, at)
  if (made === null || !(await takeAnswer(made.challenge, at, tx))) return { kind: 'wrong' }
  const id = randomUUID()
  const { credential } = made
  const added = await tx
    .insert(passkeys)
    .values({
      id,
      person: actor.id,
      name,
      credential: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      addedAt: at.toISOString(),
    })
    .onConflictDoNothing({ target: passkeys.credential })
    .returning({ id: passkeys.id })
  if (added.length === 0) return { kind: 'known' }
  await recordEntry({ action: 'profile.passkeyAdded', target: { kind: 'passkey', id, name } }, { actor, tx })
  return { kind: 'added', id }
}

async function verified(answer: RegistrationResponseJSON, { session }: Person, at: Date) {
  const party = relyingParty()
  let signed = ''
  try {
    const { verified: holds, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (challenge) => {
        signed = challenge
        return isChallenge(challenge, `add in ${session}`, at)
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return holds ? { credential: registrationInfo.credential, challenge: signed } : null
  } catch {
    // It names what does not match: another origin, another host, a challenge that is over, a device that checked nobody.
    return null
  }
}
