import { queryOptions } from '@tanstack/react-query'
import type { DayRecords } from '#lib/domain/subprocessors/list/data.ts'

/** The list of a day, fetched once while the page is open. */
export function dayRecordsQuery(on: string) {
  return queryOptions({
    queryKey: ['sub-processors', on],
    queryFn: ({ signal }) => dayRecords(on, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
}

/** Throws where the site cannot be reached, or does not answer with a list. */
async function dayRecords(on: string, signal: AbortSignal): Promise<DayRecords> {
  const response = await fetch(`/subprocessors/records.json?${new URLSearchParams({ on })}`, { signal })
  if (!response.ok) throw new Error(`The list on ${on} was answered with ${response.status}.`)
  return (await response.json()) as DayRecords
}
