import { useMemo, useState } from 'react'
import type { TokenLine } from '#lib/domain/console/directory/view.ts'
import { DIRECTORY_WORDS } from '#lib/domain/console/directory/words.ts'
import { DataTable } from '../table/data-table.tsx'
import { RevokeTokenDialog } from './revoke-token-dialog.tsx'
import { tokenColumns } from './token-columns.tsx'

/** The tokens of the directory, and ending one. */
export function TokensTable({ tokens, at }: { tokens: readonly TokenLine[]; at: string }) {
  const [revoking, setRevoking] = useState<TokenLine | null>(null)
  const columns = useMemo(() => tokenColumns(at, setRevoking), [at])
  return (
    <>
      <DataTable
        caption={DIRECTORY_WORDS.caption}
        columns={columns}
        rows={tokens}
        rowId={({ id }) => id}
        empty={DIRECTORY_WORDS.none}
      />
      {revoking !== null && <RevokeTokenDialog line={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}
