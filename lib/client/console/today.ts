import { queryOptions } from '@tanstack/react-query'
import type { TodayFacts } from '#lib/domain/console/today/view.ts'
import { ask } from './ask.ts'

/** What waits for the one who is signed in. */
export const todayQuery = queryOptions({
  queryKey: ['console', 'today'],
  queryFn: ({ signal }) => ask<TodayFacts>('/console/waiting', { signal }),
})
