import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'

/** Hands what the server has read for a screen to the query that the screen asks, so that it need not be fetched. */
export function ScreenData({
  queryKey,
  data,
  children,
}: {
  queryKey: readonly unknown[]
  data: object
  children: ReactNode
}) {
  const client = new QueryClient()
  client.setQueryData(queryKey, data)
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
