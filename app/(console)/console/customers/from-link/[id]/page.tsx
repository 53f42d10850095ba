import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { ContractOfLinkScreen } from '#components/console/customers/record/contract-of-link.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readContractOfLink } from '#lib/server/console/links/contract-of-link.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

// With which customer is not for the title: it stays in the history of browsers.
export const metadata: Metadata = { title: RECORD_WORDS.fromLinkName }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const path = `${SCREENS.customers.path}/from-link/${encodeURIComponent(id)}`
  return await showScreen(
    { name: RECORD_WORDS.fromLinkName, path },
    async (viewer) => ({ form: await readContractOfLink(id, viewer) }),
    ({ form }) => {
      if (form === null) {
        askForStatus(404)
        return <NothingToSee title={RECORD_WORDS.fromLinkName} message={RECORD_WORDS.linkGone} />
      }
      return <ContractOfLinkScreen form={form} />
    },
  )
}
