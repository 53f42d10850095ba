import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { errorWords } from '#lib/client/console/console-error.ts'
import { endSession, profileQuery } from '#lib/client/console/profile.ts'
import type { OwnSession, ProfileFacts } from '#lib/domain/console/profile/view.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { useTell } from '../shell/telling.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { sessionColumns } from './session-columns.tsx'

/** Where someone is signed in, and how to end it elsewhere. */
export function SessionList({ sessions, at }: { sessions: readonly OwnSession[]; at: string }) {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate } = useMutation({
    mutationFn: ({ id }: OwnSession) => endSession(id),
    onSuccess: (_, { id }) => {
      client.setQueryData(profileQuery.queryKey, (facts) => withoutSession(facts, id))
      tell.done(PROFILE_WORDS.ended)
    },
    onError: (error) => tell.failed(errorWords(error)),
    onSettled: () => client.invalidateQueries(profileQuery),
  })
  const columns = useMemo(() => sessionColumns(at, mutate), [at, mutate])
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{PROFILE_WORDS.sessions}</h2>
      <DataTable
        caption={PROFILE_WORDS.sessionsCaption}
        columns={columns}
        rows={sessions}
        rowId={({ id }) => id}
        empty={PROFILE_WORDS.noSession}
      />
      <ZoneNote />
    </section>
  )
}

function withoutSession(facts: ProfileFacts | undefined, id: string): ProfileFacts | undefined {
  return facts === undefined
    ? undefined
    : { ...facts, sessions: facts.sessions.filter((own) => own.id !== id) }
}
