import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { endSessions, peopleQuery } from '#lib/client/console/people.ts'
import type { PersonRow } from '#lib/domain/console/people/view.ts'
import { PEOPLE_DONE } from '#lib/domain/console/people/words.ts'
import { useTell } from '../shell/telling.tsx'
import { withPerson } from './with-person.ts'

/** Signs several people out everywhere, one after the other; what fails is told, and stops at none of the others. */
export function useSignOutSeveral(): (people: readonly PersonRow[]) => void {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: async (people: readonly PersonRow[]) => {
      const failures: unknown[] = []
      for (const { id } of people)
        await endSessions(id).then(
          (row) => client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, row)),
          (error: unknown) => failures.push(error),
        )
      return failures
    },
    onSuccess: (failures, people) => {
      const done = PEOPLE_DONE.endedSeveral(people.length - failures.length)
      if (failures.length === 0) tell.done(done)
      else tell.failed(`${done} ${failures.length} not: ${errorWords(failures[0])}`)
    },
    onSettled: () => client.invalidateQueries(peopleQuery),
  })
  return mutate
}
