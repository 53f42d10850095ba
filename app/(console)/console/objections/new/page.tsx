import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { EntryScreen } from '#components/console/objections/entry/entry-screen.client.tsx'
import { ENTRY_WORDS } from '#lib/domain/console/objections/entry-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { entryForm } from '#lib/server/console/objections/entry-form.ts'

export const metadata: Metadata = { title: ENTRY_WORDS.title }

export default async function Page() {
  const screen = { name: ENTRY_WORDS.title, path: `${SCREENS.objections.path}/new` }
  return await showScreen(screen, entryForm, (facts) => <EntryScreen facts={facts} />)
}
