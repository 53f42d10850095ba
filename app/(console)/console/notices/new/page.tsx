import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { WriteScreen } from '#components/console/notices/written/write-screen.client.tsx'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { newForm } from '#lib/server/console/notices/written/read-form.ts'

export const metadata: Metadata = { title: WRITE_WORDS.title }

export default async function Page() {
  const screen = { name: WRITE_WORDS.title, path: `${SCREENS.notices.path}/new` }
  return await showScreen(screen, newForm, (facts) => <WriteScreen facts={facts} />)
}
