import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/open-store.ts'
import { systemNow } from '../../platform/clock.ts'
import { addressKey, countAttempt, forgetAttempt, passkeyKey } from '../attempts/attempts.ts'
import { beginSession, type SessionRequest } from '../sessions/begin-session.ts'
import { passkeys, people } from '../tables.ts'
import { addressOf } from '../trace.ts'
import { CHALLENGE_LIVES, isChallenge, newChallenge, takeAnswer } from './challenge.ts'
import { relyingParty } from './relying-party.ts'

/** What a browser asks for a passkey with. Which ones there are it knows itself: nobody is asked for an address. */
export async function passkeyQuestion(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: newChallenge('sign-in', systemNow()),
    timeout: CHALLENGE_LIVES,
    userVerification: 'required',
  })
}

export type PasskeyOutcome =
  | { kind: 'signed-in'; cookies: Headers }
  | { kind: 'refused'; why: 'refused' | 'tooMany' }

const REFUSED: PasskeyOutcome = { kind: 'refused', why: 'refused' }

/**
 * Signs someone in by a passkey. No code is asked for besides: the device has checked who uses it, by a finger, a face or a
 * PIN, and so it stands for two factors by itself.
 * @param answer what the browser sends
 */
export async function signInByPasskey(
  answer: AuthenticationResponseJSON,
  request: SessionRequest,
  db: Database,
): Promise<PasskeyOutcome> {
  const at = systemNow()
  const keys = { passkey: passkeyKey(answer.id), address: addressKey(addressOf(request.headers)) }
  if (!(await countAttempt(db, [keys.passkey, keys.address], at))) return { kind: 'refused', why: 'tooMany' }
  return await db.transaction(async (tx): Promise<PasskeyOutcome> => {
    const [found] = await tx
      .select({ passkey: passkeys, person: people })
      .from(passkeys)
      .innerJoin(people, eq(people.id, passkeys.person))
      .where(and(eq(passkeys.credential, answer.id), isNull(people.disabledAt)))
      .for('update')
    if (found === undefined) return REFUSED
    const { passkey, person } = found
    const signed = await verified(answer, passkey, at)
    if (signed === null || !(await takeAnswer(signed.challenge, at, tx))) return REFUSED
    await tx
      .update(passkeys)
      .set({ counter: signed.counter, lastUsedAt: at.toISOString() })
      .where(eq(passkeys.id, passkey.id))
    await forgetAttempt(tx, keys.passkey, keys.address)
    return { kind: 'signed-in', cookies: await beginSession(person, request, tx, 'passkey') }
  })
}

async function verified(
  answer: AuthenticationResponseJSON,
  { credential, publicKey, counter, person }: typeof passkeys.$inferSelect,
  at: Date,
): Promise<{ challenge: string; counter: number } | null> {
  const party = relyingParty()
  const { userHandle } = answer.response
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== person) return null
  let signed = ''
  try {
    const { verified: holds, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => {
        signed = challenge
        return isChallenge(challenge, 'sign-in', at)
      },
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: credential, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    })
    return holds ? { challenge: signed, counter: authenticationInfo.newCounter } : null
  } catch {
    // Another origin, a challenge that is over, a signature that does not hold, a counter that went back: nobody is signed in.
    return null
  }
}
