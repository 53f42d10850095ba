import { infiniteQueryOptions } from '@tanstack/react-query'
import type { SubscribersPage } from '#lib/domain/console/subscribers/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/subscribers/list'

/** Subscribers whose address holds a text, page by page. */
export function subscribersQuery(find: string) {
  return infiniteQueryOptions({
    queryKey: ['console', 'subscribers', find],
    queryFn: ({ pageParam, signal }) =>
      ask<SubscribersPage>(
        `${PATH}?${new URLSearchParams({ find, ...(pageParam === null ? {} : { after: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

/** Removes a subscriber. @throws ConsoleError */
export async function removeSubscriber(id: string): Promise<object> {
  return await ask(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE', body: {} })
}
