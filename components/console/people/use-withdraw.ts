import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { peopleQuery, withdrawInvitation } from '#lib/client/console/people.ts'
import type { PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_DONE } from '#lib/domain/console/people/words.ts'
import { useTell } from '../shell/telling.tsx'
import { withoutPerson } from './with-person.ts'

/** Takes an invitation back: its link leads nowhere then. */
export function useWithdraw(): (person: PersonRow) => void {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ id }: PersonRow) => withdrawInvitation(id),
    onSuccess: (_, person) => {
      client.setQueryData(peopleQuery.queryKey, (facts) => withoutPerson(facts, person.id))
      tell.done(PEOPLE_DONE.withdrawn(calledBy(person)))
    },
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries(peopleQuery),
  })
  return mutate
}
