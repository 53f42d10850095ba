import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { changePerson, peopleQuery } from '#lib/client/console/people.ts'
import type { PersonChange, PersonRow } from '#lib/domain/console/people/view.ts'
import { useTell } from '../shell/telling.tsx'
import { withPerson } from './with-person.ts'

/** A change of someone, what it makes of their row, and what is told once it is done. */
type Change = { person: PersonRow; body: PersonChange; done: string; undo: PersonChange; undone: string }

/**
 * Changes someone at once on the screen, and in the desk: where the desk refuses, their row becomes what it was, and no other.
 * What was done can be undone.
 */
export function usePersonChange(): (change: Change) => void {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ person, body }: Change) => changePerson(person.id, body),
    onMutate: async ({ person, body }) => {
      await client.cancelQueries(peopleQuery)
      client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, expected(person, body)))
    },
    onSuccess: (row, { body, done, undo, undone }) => {
      client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, row))
      tell.done(done, () => mutate({ person: row, body: undo, done: undone, undo: body, undone: done }))
    },
    onError: (error, { person }) => {
      client.setQueryData(peopleQuery.queryKey, (facts) => withPerson(facts, person))
      tell.failed(errorWords(error))
    },
    onSettled: () => client.invalidateQueries(peopleQuery),
  })
  return mutate
}

function expected(person: PersonRow, body: PersonChange): PersonRow {
  if ('role' in body) return { ...person, role: body.role, sessions: 0 }
  return body.disabled ? { ...person, state: 'disabled', sessions: 0 } : { ...person, state: 'active' }
}
