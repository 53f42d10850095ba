import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  LinkPage,
  LinkPreview,
  LinksPage,
  LinksQuestion,
  MadeLinkFacts,
  OwnersFacts,
} from '#lib/domain/console/links/view.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { ask } from './ask.ts'

const PATH = '/console/links'
const LIST = `${PATH}/list`
const listed = (id: string) => `${LIST}/${encodeURIComponent(id)}`

/** Where the page of a link is. */
export function linkAddress(id: string): string {
  return `${PATH}/${encodeURIComponent(id)}`
}

/** Where a link is duplicated: the form of a new one, with what this one says. */
export function duplicateAddress(id: string): string {
  return `${PATH}/new?${new URLSearchParams({ of: id })}`
}

/** Where legal makes a contract of a link. */
export function contractOfLinkAddress(id: string): string {
  return `/console/customers/from-link/${encodeURIComponent(id)}`
}

/** Links that are looked for, page by page. */
export function linksQuery({ find, state, order }: LinksQuestion) {
  return infiniteQueryOptions({
    queryKey: ['console', 'links', find, state, order],
    queryFn: ({ pageParam, signal }) =>
      ask<LinksPage>(
        `${LIST}?${new URLSearchParams({ find, state, order, ...(pageParam === null ? {} : { after: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

/** A link. */
export function linkQuery(id: string) {
  return queryOptions({
    queryKey: ['console', 'link', id],
    queryFn: ({ signal }) => ask<LinkPage>(listed(id), { signal }),
  })
}

/** Names of customers that hold a text. */
export function customerNamesQuery(find: string) {
  return queryOptions({
    queryKey: ['console', 'link-customers', find],
    queryFn: ({ signal }) =>
      ask<{ names: string[] }>(`${PATH}/customers?${new URLSearchParams({ find })}`, { signal }),
    placeholderData: (before) => before,
  })
}

/** Whose links may be handed over, and to whom. */
export const ownersQuery = queryOptions({
  queryKey: ['console', 'link-owners'],
  queryFn: ({ signal }) => ask<OwnersFacts>(`${PATH}/owners`, { signal }),
})

/** Makes a link; its token is in this answer and in no other. @throws ConsoleError */
export async function createLink(body: LinkText): Promise<MadeLinkFacts> {
  return await ask(LIST, { method: 'POST', body })
}

/** What the customer of a link would see that is typed. @throws ConsoleError */
export async function previewLink(body: LinkText): Promise<{ preview: LinkPreview | null }> {
  return await ask(`${PATH}/preview`, { method: 'POST', body })
}

/** Has a link say something else. @throws ConsoleError */
export async function changeLink(id: string, body: LinkText): Promise<LinkPage> {
  return await ask(listed(id), { method: 'PATCH', body })
}

/** Keeps a link open for longer. @throws ConsoleError */
export async function extendLink(id: string, lastDay: string): Promise<LinkPage> {
  return await ask(`${listed(id)}/last-day`, { method: 'PUT', body: { lastDay } })
}

/** Ends a link for good. @throws ConsoleError */
export async function revokeLink(id: string, reason: string): Promise<LinkPage> {
  return await ask(listed(id), { method: 'DELETE', body: { reason } })
}

/** Issues a new address; its token is in this answer and in no other. @throws ConsoleError */
export async function reissueLink(id: string): Promise<MadeLinkFacts> {
  return await ask(`${listed(id)}/reissue`, { method: 'POST', body: {} })
}

/** Asks legal to make a contract of a link. @throws ConsoleError */
export async function handToLegal(id: string): Promise<LinkPage> {
  return await ask(`${listed(id)}/legal`, { method: 'POST', body: {} })
}

/** Has a link sent to its recipient. @throws ConsoleError */
export async function sendLink(id: string, token: string): Promise<object> {
  return await ask(`${listed(id)}/send`, { method: 'POST', body: { token } })
}

/** Gives the links of somebody to somebody else. @throws ConsoleError */
export async function handOver(from: string, to: string): Promise<{ links: number }> {
  return await ask(`${PATH}/owners`, { method: 'POST', body: { from, to } })
}

/** Keeps what is typed as a preset. @throws ConsoleError */
export async function savePreset(name: string, typed: LinkText): Promise<{ id: string }> {
  return await ask(`${PATH}/presets`, { method: 'POST', body: { name, typed } })
}

/** Removes a preset. @throws ConsoleError */
export async function removePreset(id: string): Promise<object> {
  return await ask(`${PATH}/presets/${encodeURIComponent(id)}`, { method: 'DELETE', body: {} })
}
