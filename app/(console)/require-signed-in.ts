import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { type SignedIn, signedIn } from '#lib/server/auth/sessions/signed-in.ts'

/** Who asks for a page of the console; whoever is not signed in is sent to do so, and back to `path` then. */
export async function requireSignedIn(path: string): Promise<SignedIn> {
  const found = await signedIn(await headers())
  return found ?? redirect(`${SIGN_IN_PATH}?${new URLSearchParams({ to: path })}`)
}
