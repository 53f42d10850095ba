import type { IncomingHttpHeaders } from 'node:http'

/** By these the client-side router asks for the data of a page instead of the page. */
export const ROUTER_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
] as const

/** Headers of what no page uses (server actions, middleware, previews), or that only the framework may send to itself. */
const UNUSED =
  /^(?:next-(?:action|hmr-|instant-|resume)|x-(?:action-|invoke-|middleware-|next-re|nextjs-|prerender-|matched-path$|now-route-))/

/** True where the client-side router asks. */
export function hasRouterHeaders(headers: IncomingHttpHeaders): boolean {
  return ROUTER_HEADERS.some((name) => headers[name] !== undefined)
}

/** True where a header asks for a feature of the framework that no page uses; the framework would log each such request. */
export function hasUnusedHeaders(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => UNUSED.test(name))
}
