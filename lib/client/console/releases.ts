import { queryOptions } from '@tanstack/react-query'
import type { ReleasesFacts } from '#lib/domain/console/releases/view.ts'
import { ask } from './ask.ts'

const WHILE_MADE = 5_000

/** The versions with their documents; read again every few seconds while some are being made. */
export const releasesQuery = queryOptions({
  queryKey: ['console', 'releases'],
  queryFn: ({ signal }) => ask<ReleasesFacts>('/console/releases/list', { signal }),
  refetchInterval: ({ state }) => (state.data?.archive.state === 'busy' ? WHILE_MADE : false),
})

/** Has the missing documents made again. @throws ConsoleError */
export async function retryMissing(): Promise<object> {
  return await ask('/console/releases/retry', { method: 'POST', body: {} })
}
