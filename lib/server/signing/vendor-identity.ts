import { readFileSync } from 'node:fs'
import { now } from '../platform/clock.ts'
import { environment } from '../platform/env.ts'
import { StartError } from '../platform/start-error.ts'
import type { SigningIdentity } from './identity.ts'
import { identityFromP12, SigningFileError } from './p12-identity.ts'

/**
 * The identity in SIGNING_P12, or null where that is not set.
 * @throws SigningFileError where it is set and cannot sign
 */
export function vendorIdentity(): Promise<SigningIdentity> | null {
  const { SIGNING_P12, SIGNING_PASSWORD } = environment()
  return SIGNING_P12 === undefined ? null : identityFromP12(bytesOfFile(SIGNING_P12), SIGNING_PASSWORD, now())
}

/**
 * The same at a start, which ends where it cannot sign.
 * @throws StartError with what to do about it
 */
export async function vendorIdentityAtStart(): Promise<SigningIdentity | null> {
  try {
    return await vendorIdentity()
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function bytesOfFile(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (cause) {
    throw new SigningFileError(`SIGNING_P12 is ${JSON.stringify(path)}, which cannot be read.`, { cause })
  }
}
