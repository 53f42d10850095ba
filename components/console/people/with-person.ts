import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'

/** The list with this row in place of the one of the same person, or at its end; everyone else stays as they are. */
export function withPerson(facts: PeopleFacts | undefined, row: PersonRow): PeopleFacts | undefined {
  if (facts === undefined) return undefined
  const isThere = facts.people.some(({ id }) => id === row.id)
  const people = isThere ? facts.people.map((own) => (own.id === row.id ? row : own)) : [...facts.people, row]
  return { ...facts, people }
}

/** The list without someone. */
export function withoutPerson(facts: PeopleFacts | undefined, id: string): PeopleFacts | undefined {
  return facts === undefined ? undefined : { ...facts, people: facts.people.filter((own) => own.id !== id) }
}
