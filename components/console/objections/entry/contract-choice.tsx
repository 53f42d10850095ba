import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { contractsQuery } from '#lib/client/console/objections.ts'
import type { FoundContract } from '#lib/domain/console/objections/entry-view.ts'
import { ENTRY_WORDS } from '#lib/domain/console/objections/entry-words.ts'
import { FaultLine } from '../../fault-line.tsx'
import { SelectBox } from '../../select-box.tsx'
import { TextField } from '../../text-field.tsx'

/** Finds the contract under which somebody objects: there may be thousands. */
export function ContractChoice({
  notice,
  value,
  onChange,
}: {
  notice: string
  value: string
  onChange: (contract: FoundContract | null) => void
}) {
  const [find, setFind] = useState('')
  const { data, error } = useQuery(contractsQuery(notice, find.trim()))
  const found = data?.contracts ?? []
  return (
    <>
      <TextField
        label={ENTRY_WORDS.find}
        value={find}
        onChange={(typed) => {
          setFind(typed)
          // A contract that is no longer listed would stay chosen unseen.
          onChange(null)
        }}
        autoComplete="off"
      />
      <div className="console-text">
        <SelectBox
          label={ENTRY_WORDS.contract}
          all={ENTRY_WORDS.choose}
          options={found}
          value={found.some(({ id }) => id === value) ? value : ''}
          onChange={(chosen) => onChange(found.find(({ id }) => id === chosen) ?? null)}
        />
        <p className="console-below" aria-live="polite">
          {data !== undefined && found.length === 0 && ENTRY_WORDS.noContract}
          {data?.hasMore === true && ENTRY_WORDS.moreContracts}
        </p>
      </div>
      <FaultLine error={error} />
    </>
  )
}
