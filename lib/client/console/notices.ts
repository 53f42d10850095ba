import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { NoticePage, NoticesFacts, SendPreview } from '#lib/domain/console/notices/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/notices/list'
const WHILE_SENT = 3_000

/** Every notice to customers. */
export const noticesQuery = queryOptions({
  queryKey: ['console', 'notices'],
  queryFn: ({ signal }) => ask<NoticesFacts>(PATH, { signal }),
})

/** A notice with those who are told, page by page; read again every few seconds while it is sent. */
export function noticeQuery(id: string, asked: { state: string; find: string }) {
  return infiniteQueryOptions({
    queryKey: ['console', 'notices', id, asked],
    queryFn: ({ pageParam, signal }) =>
      ask<NoticePage>(
        `${PATH}/${id}?${new URLSearchParams({ ...asked, ...(pageParam === null ? {} : { after: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.notice.state === 'sending' ? WHILE_SENT : false),
  })
}

/** Who would be told of a notice now. */
export function previewQuery(id: string) {
  return queryOptions({
    queryKey: ['console', 'notices', id, 'preview'],
    queryFn: ({ signal }) => ask<SendPreview>(`${PATH}/${id}/preview`, { signal }),
    gcTime: 0,
  })
}

/** Sends a notice. @throws ConsoleError */
export async function sendNotice(id: string): Promise<{ recipients: number }> {
  return await ask(`${PATH}/${id}/send`, { method: 'POST', body: {} })
}

/** Sends a copy of a notice to whoever is signed in. @throws ConsoleError */
export async function copyNotice(id: string): Promise<object> {
  return await ask(`${PATH}/${id}/copy`, { method: 'POST', body: {} })
}

/** Holds a notice, or goes on with it. @throws ConsoleError */
export async function holdNotice(id: string, pause: boolean): Promise<object> {
  return await ask(`${PATH}/${id}/pause`, { method: 'POST', body: { pause } })
}

/** Sends a notice to one recipient once more. @throws ConsoleError */
export async function resendNotice(recipient: string): Promise<object> {
  return await ask(`/console/notices/recipients/${recipient}/resend`, { method: 'POST', body: {} })
}

/** Gives a recipient another address, and sends the notice there. @throws ConsoleError */
export async function replaceAddress(recipient: string, address: string): Promise<object> {
  return await ask(`/console/notices/recipients/${recipient}/address`, { method: 'POST', body: { address } })
}

/** Sends a test message to the address at which customers object. @throws ConsoleError */
export async function testObjectionAddress(): Promise<object> {
  return await ask('/console/notices/objection-address/test', { method: 'POST', body: {} })
}
