import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { dayRecordsQuery } from '#lib/client/subprocessors/day-records.ts'
import type { DayRecords } from '#lib/domain/subprocessors/list/data.ts'

/** What the server made a page of, which stands in it as JSON. */
export function dataOfPage<Data>(id: string): Data {
  return JSON.parse(document.getElementById(id)?.textContent ?? '') as Data
}

/**
 * Wakes a page around which an element stands.
 * @param days the lists that came with it, which need not be fetched
 * @param page what shows the same as the HTML of the server
 */
export function wakePage(element: HTMLElement, days: readonly DayRecords[], page: ReactNode): void {
  const client = new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  })
  for (const day of days) client.setQueryData(dayRecordsQuery(day.on).queryKey, day)
  hydrateRoot(
    element,
    <NuqsAdapter serverSearch={location.search}>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </NuqsAdapter>,
  )
}
