import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { NothingToSee } from '#components/console/screen.tsx'
import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import type { ConsoleScreen } from '#lib/domain/console/screens.ts'
import { seenBy, type Viewer } from '#lib/server/console/viewer.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

/**
 * Shows a screen to whoever may see it, says to others why not, and sends those who are not signed in to do so and back.
 * @param read checks the right, and reads what the screen shows
 */
export async function showScreen<Facts>(
  { name, path }: Pick<ConsoleScreen, 'name' | 'path'>,
  read: (viewer: Viewer) => Promise<Facts>,
  show: (facts: Facts) => ReactNode,
): Promise<ReactNode> {
  const seen = await seenBy(await headers(), read)
  switch (seen.kind) {
    case 'seen':
      return show(seen.facts)
    case 'signed-out':
      return redirect(`${SIGN_IN_PATH}?${new URLSearchParams({ to: path })}`)
    case 'forbidden':
      askForStatus(403)
      return <NothingToSee title={name} message={seen.message} />
    case 'unreachable':
      askForStatus(503)
      return <NothingToSee title={name} message={seen.message} />
  }
}
