import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { endSessions, peopleQuery } from '#lib/client/console/people.ts'
import type { PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_DONE } from '#lib/domain/console/people/words.ts'
import { useTell } from '../shell/telling.tsx'
import { withPerson } from './with-person.ts'

/** Signs someone out everywhere. They can sign in again, so nothing is asked first, and there is nothing to undo. */
export function useSignOut(): (person: PersonRow) => void {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ id }: PersonRow) => endSessions(id),
    onSuccess: (row) => {
      client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, row))
      tell.done(PEOPLE_DONE.ended(calledBy(row)))
    },
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries(peopleQuery),
  })
  return mutate
}
