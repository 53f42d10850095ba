import { PASSKEY_REFUSED, PASSKEY_WORDS } from '#lib/domain/auth/passkey-words.ts'
import { ask } from './ask.ts'
import { ConsoleError } from './console-error.ts'

const PATH = '/console/profile/passkeys'

/** Has the browser make a passkey, and the desk keep its public half. @throws ConsoleError */
export async function addPasskey(name: string): Promise<object> {
  if (!('PublicKeyCredential' in window) || !('parseCreationOptionsFromJSON' in PublicKeyCredential))
    throw new ConsoleError(0, PASSKEY_WORDS.unsupported)
  // Before the person is asked to confirm anything.
  if (name.trim() === '') throw new ConsoleError(400, PASSKEY_REFUSED.name)
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>(PATH, { method: 'POST', body: {} })
  return await ask(PATH, { method: 'PUT', body: { name, answer: await made(options) } })
}

/** Removes a passkey of one's own. @throws ConsoleError */
export async function removePasskey(id: string): Promise<object> {
  return await ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE', body: {} })
}

async function made(options: PublicKeyCredentialCreationOptionsJSON): Promise<object> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await navigator.credentials.create({ publicKey }).catch((error: unknown) => {
    const isKnown = error instanceof DOMException && error.name === 'InvalidStateError'
    throw new ConsoleError(0, isKnown ? PASSKEY_REFUSED.known : PASSKEY_WORDS.cancelled)
  })
  if (!(credential instanceof PublicKeyCredential)) throw new ConsoleError(0, PASSKEY_WORDS.cancelled)
  return credential.toJSON()
}
