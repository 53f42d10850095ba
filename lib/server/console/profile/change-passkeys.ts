import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Person } from '#lib/domain/auth/actor.ts'
import { PASSKEY_REFUSED, passkeyAddressFault } from '#lib/domain/auth/passkey-words.ts'
import { addPasskey, beginPasskey } from '../../auth/passkeys/add-passkey.ts'
import { removePasskey } from '../../auth/passkeys/remove-passkey.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { environment } from '../../platform/env.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** `stale`: as for whoever is signed out, the page offers to sign in again. */
const STATUS = { stale: 401, many: 409, wrong: 400, known: 409 } as const

/** Begins to add a passkey of one's own: what the browser is asked for. @throws ForbiddenError, ConsoleRefusal */
export const beginOwnPasskey: Command<object, object> = async (_, context) => {
  const fault = passkeyAddressFault(environment().PUBLIC_URL)
  if (fault !== null) throw new ConsoleRefusal(409, fault)
  const outcome = await beginPasskey(ownOf(context))
  if (outcome.kind === 'begun') return outcome.options
  throw new ConsoleRefusal(STATUS[outcome.kind], PASSKEY_REFUSED[outcome.kind])
}

/** Adds the passkey that the browser has made. @throws ForbiddenError, ConsoleRefusal */
export const addOwnPasskey: Command<{ name: string; answer: RegistrationResponseJSON }, object> = async (
  input,
  context,
) => {
  const outcome = await addPasskey(input, ownOf(context))
  if (outcome.kind === 'added') return { id: outcome.id }
  throw new ConsoleRefusal(STATUS[outcome.kind], PASSKEY_REFUSED[outcome.kind])
}

/** Removes a passkey of one's own. @throws ForbiddenError, ConsoleRefusal */
export const removeOwnPasskey: Command<{ passkey: string }, object> = async (input, context) => {
  const outcome = isId(input.passkey) ? await removePasskey(input, ownOf(context)) : 'unknown'
  if (outcome === 'removed') return {}
  throw new ConsoleRefusal(outcome === 'stale' ? STATUS.stale : 404, PASSKEY_REFUSED[outcome])
}

function ownOf({ actor, tx }: CommandContext): { actor: Person; tx: CommandContext['tx'] } {
  if (actor.kind !== 'person') throw new TypeError('Passkeys belong to a person.')
  return { actor, tx }
}
