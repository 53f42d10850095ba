import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ImportScreen } from '#components/console/customers/import/import-screen.client.tsx'
import { IMPORT_WORDS } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { requireImporter } from '#lib/server/console/customers/answer-import.ts'

export const metadata: Metadata = { title: IMPORT_WORDS.title }

export default async function Page() {
  const screen = { name: IMPORT_WORDS.title, path: `${SCREENS.customers.path}/import` }
  return await showScreen(screen, requireImporter, () => <ImportScreen />)
}
