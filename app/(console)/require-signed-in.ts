import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { askToSignIn } from '#lib/server/auth/sessions/ask-to-sign-in.ts'
import type { SignedIn } from '#lib/server/auth/sessions/signed-in.ts'

/**
 * Who asks for a page of the console; whoever is not signed in is sent to do so, and back to `path` then. While the database
 * cannot be used, the page to sign in says so.
 */
export async function requireSignedIn(path: string): Promise<SignedIn> {
  const found = await askToSignIn(await headers(), path)
  return typeof found === 'string' ? redirect(found) : found
}
