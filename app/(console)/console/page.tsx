import { redirect } from 'next/navigation'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { CONSOLE_PATH, SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { screensOf } from '#lib/domain/console/screens.ts'

/** Leads to the first screen that the person may see. */
export default async function Page() {
  return await showScreen(
    { name: 'Console', path: CONSOLE_PATH },
    async ({ actor }) => screensOf(actor.role),
    ([first]) => redirect(first?.path ?? SIGN_IN_PATH),
  )
}
