import { queryOptions } from '@tanstack/react-query'
import type { Enrolment, ProfileChange, ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/profile'

/** One's own profile. */
export const profileQuery = queryOptions({
  queryKey: ['console', 'profile'],
  queryFn: ({ signal }) => ask<ProfileFacts>(`${PATH}/own`, { signal }),
})

/** Ends another session of one's own. @throws ConsoleError */
export async function endSession(id: string): Promise<object> {
  return await ask(`${PATH}/sessions/${encodeURIComponent(id)}`, { method: 'DELETE', body: {} })
}

/** Changes the password. @throws ConsoleError */
export async function changePassword(body: {
  current: string
  next: string
  repeated: string
}): Promise<object> {
  return await ask(`${PATH}/password`, { method: 'POST', body })
}

/** Begins to add a second factor. @throws ConsoleError */
export async function beginFactor(): Promise<Enrolment> {
  return await ask(`${PATH}/second-factor`, { method: 'POST', body: {} })
}

/** Turns the second factor on, or off, with a code. @throws ConsoleError */
export async function turnFactor(turn: 'on' | 'off', code: string): Promise<object> {
  return await ask(`${PATH}/second-factor`, { method: turn === 'on' ? 'PUT' : 'DELETE', body: { code } })
}

/** Changes time zone or theme. @throws ConsoleError */
export async function changeProfile(body: ProfileChange): Promise<object> {
  return await ask(`${PATH}/own`, { method: 'PATCH', body })
}
