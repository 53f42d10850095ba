'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { peopleQuery } from '#lib/client/console/people.ts'
import type { PeopleFacts, PersonRow } from '#lib/domain/console/people/view.ts'
import { calledBy, PEOPLE_WORDS } from '#lib/domain/console/people/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton } from '../screen-action.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { SearchField } from '../table/search-field.tsx'
import type { Selection } from '../table/selection.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { peopleColumns } from './people-columns.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { useSignOutSeveral } from './use-sign-out-several.ts'

/** Who has access, who was invited, and what may be changed of that. */
export function PeopleScreen() {
  const { data, error, isPending } = useQuery(peopleQuery)
  const [looked, setLooked] = useState('')
  const [isInviting, setInviting] = useState(false)
  const invite = data?.may.invite === true && (
    <ActionButton label={PEOPLE_WORDS.invite} onClick={() => setInviting(true)} />
  )
  return (
    <Screen
      title={PEOPLE_WORDS.title}
      actions={
        <>
          <SearchField label={PEOPLE_WORDS.find} value={looked} onChange={setLooked} />
          {invite}
        </>
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{PEOPLE_WORDS.loading}</p>}
      {data !== undefined && <PeopleTable facts={data} looked={looked} />}
      {data !== undefined && isInviting && (
        <InviteDialog roles={data.roles} onClose={() => setInviting(false)} />
      )}
    </Screen>
  )
}

function PeopleTable({ facts, looked }: { facts: PeopleFacts; looked: string }) {
  const [changing, setChanging] = useState<PersonRow | null>(null)
  const [linking, setLinking] = useState<PersonRow | null>(null)
  const signOut = useSignOutSeveral()
  const selection: Selection<PersonRow> = {
    isSelectable: ({ isSelf, sessions }) => !isSelf && sessions > 0,
    nameOf: calledBy,
    hint: PEOPLE_WORDS.selectHint,
    actions: (people, clear) => (
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          clear()
          signOut(people)
        }}
      >
        {PEOPLE_WORDS.signOutSelected}
      </button>
    ),
  }
  const columns = useMemo(() => peopleColumns(facts, setChanging, setLinking), [facts])
  return (
    <>
      <DataTable
        caption={PEOPLE_WORDS.caption}
        columns={columns}
        rows={facts.people}
        rowId={({ id }) => id}
        looked={looked}
        sortedBy={{ id: 'person', desc: false }}
        empty={PEOPLE_WORDS.nobodyFound}
        selection={facts.may.endSessions ? selection : undefined}
      />
      <ZoneNote />
      {linking !== null && <LinkDialog person={linking} onClose={() => setLinking(null)} />}
      {changing !== null && (
        <RoleDialog person={changing} roles={facts.roles} onClose={() => setChanging(null)} />
      )}
    </>
  )
}
