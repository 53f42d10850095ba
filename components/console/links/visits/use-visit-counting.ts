import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { countVisit, linkVisitsQuery } from '#lib/client/console/link-visits.ts'
import { VISITS_WORDS } from '#lib/domain/links/visits/words.ts'
import { useTell } from '../../shell/telling.tsx'

/** Takes visits of a link out of its counts, or back into them, tells how it went, and has them read again. */
export function useVisitCounting(link: string) {
  const client = useQueryClient()
  const tell = useTell()
  return useMutation({
    mutationFn: ({ visit, isExcluded }: { visit: string; isExcluded: boolean }) =>
      countVisit(link, visit, isExcluded),
    onSuccess: (_, { isExcluded }) => tell.done(isExcluded ? VISITS_WORDS.done : VISITS_WORDS.undone),
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: linkVisitsQuery(link).queryKey }),
  })
}
