import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { dayRecordsQuery } from '#lib/client/subprocessors/day-records.ts'
import type { DayRecords } from '#lib/domain/subprocessors/list/data.ts'

/** What keeps the list of a day from being shown. */
export type DayTrouble = 'loading' | 'failed' | null

/** The list of a day; until it is here, the list that was shown before, and what it waits for. */
export function useDayRecords(on: string, first: DayRecords) {
  const client = useQueryClient()
  const [last, setLast] = useState(first)
  const { data, isError, refetch } = useQuery(dayRecordsQuery(on))
  if (data !== undefined && data !== last) setLast(data)
  const isOnline = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
    () => true,
  )
  const trouble: DayTrouble = data !== undefined ? null : isError ? 'failed' : 'loading'
  return {
    day: data ?? last,
    trouble,
    isOnline,
    retry: () => void refetch(),
    intend: useCallback((day: string) => void client.prefetchQuery(dayRecordsQuery(day)), [client]),
  }
}
