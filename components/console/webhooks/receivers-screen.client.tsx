'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { receiversQuery } from '#lib/client/console/webhooks.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { FaultLine } from '../fault-line.tsx'
import { Screen } from '../screen.tsx'
import { ActionButton } from '../screen-action.tsx'
import { ZoneNote } from '../shell/zone.tsx'
import { AddDialog } from './add-dialog.tsx'
import { ReceiverCard } from './receiver-card.tsx'

/** The vendor's systems that get events: which there are, how they stand, and what can be done. */
export function ReceiversScreen() {
  const { data, error, isPending } = useQuery(receiversQuery)
  const [isAdding, setAdding] = useState(false)
  return (
    <Screen
      title={SCREENS.webhooks.name}
      lead={RECEIVERS_WORDS.lead}
      actions={
        data !== undefined && <ActionButton label={RECEIVERS_WORDS.add} onClick={() => setAdding(true)} />
      }
    >
      <FaultLine error={error} />
      {isPending && <p className="console-empty">{RECEIVERS_WORDS.loading}</p>}
      {data?.receivers.length === 0 && <p className="console-empty">{RECEIVERS_WORDS.none}</p>}
      {data?.receivers.map((line) => (
        <ReceiverCard key={line.id} line={line} facts={data} />
      ))}
      {data !== undefined && data.receivers.length > 0 && <ZoneNote />}
      {data !== undefined && isAdding && <AddDialog types={data.types} onClose={() => setAdding(false)} />}
    </Screen>
  )
}
