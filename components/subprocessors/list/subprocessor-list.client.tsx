'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { hydrateRoot } from 'react-dom/client'
import { dayRecordsQuery } from '#lib/client/subprocessors/day-records.ts'
import type { BrowsableList } from '#lib/domain/subprocessors/list/data.ts'
import { LIST_DATA_ID } from '#lib/domain/subprocessors/list/data.ts'
import { BrowsedList } from './browsed-list.tsx'

/** Around the page of the list: wakes it with what the server made it of. */
class SubprocessorList extends HTMLElement {
  connectedCallback(): void {
    const data = document.getElementById(LIST_DATA_ID)?.textContent
    // There is none where the page says what to correct: its form asks the server.
    if (data === undefined) return
    const browsable = JSON.parse(data) as BrowsableList
    const client = new QueryClient({
      defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
    })
    client.setQueryData(dayRecordsQuery(browsable.day.on).queryKey, browsable.day)
    const search = this.querySelector<HTMLInputElement>('input[name=q]')
    const isTyped = search !== null && search.value !== search.defaultValue
    hydrateRoot(
      this,
      <NuqsAdapter serverSearch={location.search}>
        <QueryClientProvider client={client}>
          <BrowsedList
            {...browsable}
            typed={isTyped ? search.value : null}
            arePlacesOpen={this.querySelector<HTMLDetailsElement>('#places')?.open ?? false}
          />
        </QueryClientProvider>
      </NuqsAdapter>,
    )
  }
}

customElements.define('subprocessor-list', SubprocessorList)
