import { useQueryClient } from '@tanstack/react-query'
import { linkQuery } from '#lib/client/console/links.ts'
import type { LinkPage } from '#lib/domain/console/links/view.ts'
import { useTell } from '../shell/telling.tsx'

/** Shows what a change has made of a link, and tells of it. */
export type ShowLink = (page: LinkPage, done: string) => void

/** Takes in changes of a link: its page shows them at once, and lists are read again. */
export function useLink(id: string): ShowLink {
  const client = useQueryClient()
  const tell = useTell()
  return (page, done) => {
    client.setQueryData(linkQuery(id).queryKey, page)
    void client.invalidateQueries({ queryKey: ['console', 'links'] })
    tell.done(done)
  }
}
