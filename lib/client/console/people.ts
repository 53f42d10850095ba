import { queryOptions } from '@tanstack/react-query'
import type { Role } from '#lib/domain/auth/roles.ts'
import type { PeopleFacts, PersonChange, PersonRow } from '#lib/domain/console/people/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/people/list'
const personPath = (id: string) => `/console/people/list/${encodeURIComponent(id)}`

/** Everyone who has access, or has been invited. */
export const peopleQuery = queryOptions({
  queryKey: ['console', 'people'],
  queryFn: ({ signal }) => ask<PeopleFacts>(PATH, { signal }),
})

/** Invites someone by mail; their row. @throws ConsoleError */
export async function invite(body: { email: string; role: Role }): Promise<PersonRow> {
  return await ask(PATH, { method: 'POST', body })
}

/** Gives someone another role, keeps them out, or lets them in again; their row. @throws ConsoleError */
export async function changePerson(id: string, body: PersonChange): Promise<PersonRow> {
  return await ask(personPath(id), { method: 'PATCH', body })
}

/** Signs someone out everywhere; their row. @throws ConsoleError */
export async function endSessions(id: string): Promise<PersonRow> {
  return await ask(`${personPath(id)}/sessions`, { method: 'DELETE', body: {} })
}

/** Takes an invitation, or a link to sign in again, back. @throws ConsoleError */
export async function withdrawInvitation(id: string): Promise<object> {
  return await ask(`${personPath(id)}/invitation`, { method: 'DELETE', body: {} })
}

/** Mails someone a link to sign in again; their row. @throws ConsoleError */
export async function sendLink(id: string): Promise<PersonRow> {
  return await ask(`${personPath(id)}/link`, { method: 'POST', body: {} })
}
