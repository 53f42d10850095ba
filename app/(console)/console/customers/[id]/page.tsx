import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { CustomerScreen } from '#components/console/customers/customer-screen.client.tsx'
import { NothingToSee } from '#components/console/screen.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { customerQuery } from '#lib/client/console/customers.ts'
import { CUSTOMER_WORDS } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { readCustomerFacts } from '#lib/server/console/customers/read-customers.ts'
import { askForStatus } from '#lib/server/http/response/page-status.ts'

// Of which customer is not for the title: it stays in the history of browsers.
export const metadata: Metadata = { title: SCREENS.customers.name }

type Props = { params: Promise<{ id: string }> }

export default async function Page({ params }: Props) {
  const { id } = await params
  const screen = { name: SCREENS.customers.name, path: `${SCREENS.customers.path}/${encodeURIComponent(id)}` }
  return await showScreen(
    screen,
    async (viewer) => ({ facts: await readCustomerFacts(id, viewer) }),
    ({ facts }) => {
      if (facts === null) {
        askForStatus(404)
        return <NothingToSee title={SCREENS.customers.name} message={CUSTOMER_WORDS.unknown} />
      }
      return (
        <ScreenData queryKey={customerQuery(id).queryKey} data={facts}>
          <CustomerScreen id={id} />
        </ScreenData>
      )
    },
  )
}
