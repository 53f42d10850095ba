import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { peopleQuery, withdrawInvitation } from '#lib/client/console/people.ts'
import type { PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_DONE } from '#lib/domain/console/people/words.ts'
import { useTell } from '../shell/telling.tsx'
import { withoutPerson, withPerson } from './with-person.ts'

/** Takes an invitation, or a link to sign in again, back: it leads nowhere then. */
export function useWithdraw(): (person: PersonRow) => void {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ id, link }: PersonRow) => withdrawInvitation(link?.id ?? id),
    onSuccess: (_, person) => {
      const who = calledBy(person)
      client.setQueryData(peopleQuery.queryKey, (facts) =>
        person.link === null ? withoutPerson(facts, person.id) : withPerson(facts, { ...person, link: null }),
      )
      tell.done(person.link === null ? PEOPLE_DONE.withdrawn(who) : PEOPLE_DONE.linkWithdrawn(who))
    },
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries(peopleQuery),
  })
  return mutate
}
