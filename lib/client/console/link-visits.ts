import { queryOptions } from '@tanstack/react-query'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import { ask } from './ask.ts'

function addressOf(link: string): string {
  return `/console/links/list/${encodeURIComponent(link)}/visits`
}

/** What is known of the visits of a link. */
export function linkVisitsQuery(link: string) {
  return queryOptions({
    queryKey: ['console', 'link', link, 'visits'],
    queryFn: ({ signal }) => ask<LinkVisits>(addressOf(link), { signal }),
  })
}

/** Takes a visit out of the counts of its link, or back into them. @throws ConsoleError */
export async function countVisit(link: string, visit: string, isExcluded: boolean): Promise<object> {
  return await ask(`${addressOf(link)}/${encodeURIComponent(visit)}`, {
    method: 'PATCH',
    body: { isExcluded },
  })
}
