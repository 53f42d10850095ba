import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { handOver, ownersQuery } from '#lib/client/console/links.ts'
import { LINKS_DONE, LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { linksCounted } from '#lib/domain/links/words.ts'
import { FormDialog } from '../../customers/dialogs/form-dialog.tsx'
import { FaultLine } from '../../fault-line.tsx'
import { SelectBox } from '../../select-box.tsx'
import { useTell } from '../../shell/telling.tsx'

/** Gives the links of somebody who leaves to somebody else. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useQuery(ownersQuery)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const client = useQueryClient()
  const tell = useTell()
  const nameOf = (id: string) => data?.to.find((person) => person.id === id)?.name ?? ''
  return (
    <FormDialog
      title={LINKS_WORDS.handOverTitle}
      lead={LINKS_WORDS.handOverLead}
      label={LINKS_WORDS.handOver}
      send={() => handOver(from, to)}
      onDone={({ links }) => {
        tell.done(LINKS_DONE.handedOver(linksCounted(links), nameOf(to)))
        void client.invalidateQueries({ queryKey: ['console', 'links'] })
        void client.invalidateQueries(ownersQuery)
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <FaultLine error={error} />
          {data?.from.length === 0 && <p className="console-empty">{LINKS_WORDS.handOverNone}</p>}
          <div className="console-fields">
            <SelectBox
              label={LINKS_WORDS.handOverFrom}
              all={LINKS_WORDS.choose}
              options={(data?.from ?? []).map(({ id, name, links }) => ({
                id,
                name: `${name}, ${linksCounted(links)}`,
              }))}
              value={from}
              onChange={setFrom}
            />
            <SelectBox
              label={LINKS_WORDS.handOverTo}
              all={LINKS_WORDS.choose}
              options={(data?.to ?? []).filter(({ id }) => id !== from)}
              value={to}
              onChange={setTo}
            />
          </div>
        </>
      )}
    </FormDialog>
  )
}
