import { hashPassword as scryptHash, verifyPassword } from 'better-auth/crypto'
import { clientKey, isInside } from '../../http/bounds/client.ts'
import { Turns } from '../../http/bounds/turns.ts'
import { processShared } from '../../platform/process-shared.ts'

/**
 * Each takes 16 MB and a tenth of a second of a processor, so that guessing is slow: two at once leave the process time for
 * everything else, and one client cannot take both.
 */
const LIMITS = { atOnce: 2, atOnceByClient: 1, waiting: 40, waitingByClient: 6, patience: 10_000, unpaced: 2 }

const turns = processShared('password-turns', () => new Turns(LIMITS))

/** Too many passwords are being checked. */
class PasswordsBusyError extends Error {
  override name = 'PasswordsBusyError'
}

/** By its name, for Next evaluates this module several times in one process. */
export function isPasswordsBusy(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordsBusyError'
}

/**
 * Salt and scrypt hash of a password, as they are stored.
 * @param address of the client, for a fair turn
 * @throws PasswordsBusyError where too many wait, or for longer than ten seconds
 */
export async function hashPassword(password: string, address: string): Promise<string> {
  return await inTurn(address, () => scryptHash(password))
}

/**
 * Whether a password is the one that was stored; null for an account that has none, which takes as long and matches nothing.
 * @throws PasswordsBusyError as `hashPassword`
 */
export async function isPassword(password: string, stored: string | null, address: string): Promise<boolean> {
  return await inTurn(address, async () => {
    const matches = await verifyPassword({ hash: stored ?? NOBODYS, password })
    return stored !== null && matches
  })
}

/** A salt and a hash of nothing anyone knows. */
const NOBODYS = `${'0'.repeat(32)}:${'0'.repeat(128)}`

function inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
  // Whoever comes from inside the network may stand behind a proxy with everyone else.
  const client = address === '' || isInside(address) ? null : clientKey(address)
  return new Promise((resolve, reject) => {
    turns.take(client, {
      start: (done) => void work().then(resolve, reject).finally(done),
      refuse: () => reject(new PasswordsBusyError('Too many passwords are being checked.')),
    })
  })
}
