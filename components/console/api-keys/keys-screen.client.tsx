'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { keysQuery } from '#lib/client/console/api-keys.ts'
import type { KeyLine, KeysFacts } from '#lib/domain/console/api-keys/view.ts'
import { KEY_WORDS } from '#lib/domain/console/api-keys/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton } from '../screen-action.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { DataTable } from '../table/data-table.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { keyColumns } from './key-columns.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'

/** The keys of programs: which there are, making one, and ending one. */
export function KeysScreen() {
  const { data, error, isPending } = useQuery(keysQuery)
  const [isCreating, setCreating] = useState(false)
  return (
    <Screen
      title={SCREENS.apiKeys.name}
      lead={KEY_WORDS.lead}
      actions={
        data?.mayCreate === true && (
          <ActionButton label={KEY_WORDS.create} onClick={() => setCreating(true)} />
        )
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{KEY_WORDS.loading}</p>}
      {data !== undefined && <KeysTable facts={data} />}
      {data !== undefined && isCreating && <CreateDialog facts={data} onClose={() => setCreating(false)} />}
    </Screen>
  )
}

function KeysTable({ facts }: { facts: KeysFacts }) {
  const [revoking, setRevoking] = useState<KeyLine | null>(null)
  const columns = useMemo(() => keyColumns(facts, setRevoking), [facts])
  return (
    <>
      <DataTable
        caption={KEY_WORDS.caption}
        columns={columns}
        rows={facts.keys}
        rowId={({ id }) => id}
        empty={KEY_WORDS.none}
      />
      <ZoneNote />
      {revoking !== null && <RevokeDialog line={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}
