'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { directoryQuery } from '#lib/client/console/directory.ts'
import type { DirectoryFacts } from '#lib/domain/console/directory/view.ts'
import { DIRECTORY_WORDS, lookedAfterInWords } from '#lib/domain/console/directory/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton } from '../screen-action.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { CreateTokenDialog } from './create-token-dialog.tsx'
import { GroupsTable } from './groups-table.tsx'
import { TokensTable } from './tokens-table.tsx'

/** The company's directory: how it is connected, and what it has told of. */
export function DirectoryScreen() {
  const { data, error, isPending } = useQuery(directoryQuery)
  const [isCreating, setCreating] = useState(false)
  return (
    <Screen
      title={SCREENS.directory.name}
      lead={DIRECTORY_WORDS.lead}
      actions={
        data !== undefined && (
          <ActionButton label={DIRECTORY_WORDS.create} onClick={() => setCreating(true)} />
        )
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{DIRECTORY_WORDS.loading}</p>}
      {data !== undefined && <Connected facts={data} />}
      {isCreating && <CreateTokenDialog onClose={() => setCreating(false)} />}
    </Screen>
  )
}

function Connected({ facts }: { facts: DirectoryFacts }) {
  const { address, tokens, groups, people, areRolesByGroup, at } = facts
  return (
    <>
      <section aria-labelledby="tokens">
        <h2 id="tokens">{DIRECTORY_WORDS.tokens}</h2>
        <p>
          {DIRECTORY_WORDS.address}: <code className="console-key wrap-anywhere">{address}</code>
          <span className="console-below">{DIRECTORY_WORDS.addressHelp}</span>
        </p>
        <TokensTable tokens={tokens} at={at} />
        <ZoneNote />
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups">{DIRECTORY_WORDS.groups}</h2>
        <p className="console-lead">
          {lookedAfterInWords(people)}{' '}
          {areRolesByGroup ? DIRECTORY_WORDS.roleGroups : DIRECTORY_WORDS.noRoleGroups}
        </p>
        <GroupsTable groups={groups} />
      </section>
    </>
  )
}
