import type { Metadata } from 'next'
import { showScreen } from '#app/(console)/show-screen.tsx'
import { CustomersScreen } from '#components/console/customers/customers-screen.client.tsx'
import { ScreenData } from '#components/console/screen-data.tsx'
import { customersQuery } from '#lib/client/console/customers.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { listQuestion, readFirstCustomers } from '#lib/server/console/customers/read-customers.ts'

export const metadata: Metadata = { title: SCREENS.customers.name }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const asked = listQuestion(await searchParams)
  return await showScreen(
    SCREENS.customers,
    (viewer) => readFirstCustomers(asked, viewer),
    (page) => (
      <ScreenData queryKey={customersQuery(asked).queryKey} data={{ pages: [page], pageParams: [null] }}>
        <CustomersScreen asked={asked} />
      </ScreenData>
    ),
  )
}
