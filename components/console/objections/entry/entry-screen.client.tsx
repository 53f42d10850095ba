'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { enterObjection } from '#lib/client/console/objections.ts'
import {
  type EntryFormFacts,
  emptyEntry,
  type TypedEntry,
} from '#lib/domain/console/objections/entry-view.ts'
import { ENTRY_WORDS } from '#lib/domain/console/objections/entry-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../../fault-line.tsx'
import { Screen } from '../../screen.tsx'
import { useTell } from '../../shell/telling.tsx'
import { EntryFields } from './entry-fields.tsx'

/** Enters an objection that came by post or e-mail, and leads on to it. */
export function EntryScreen({ facts }: { facts: EntryFormFacts }) {
  const router = useRouter()
  const client = useQueryClient()
  const tell = useTell()
  const [typed, setTyped] = useState(() => emptyEntry(facts))
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => enterObjection(typed),
    onSuccess: async ({ id }) => {
      tell.done(ENTRY_WORDS.saved(typed.address))
      await client.invalidateQueries({ queryKey: ['console', 'objections'] })
      router.push(`${SCREENS.objections.path}/${id}`)
    },
  })
  // What was said of another text holds no longer.
  const change = (next: TypedEntry) => {
    setTyped(next)
    reset()
  }
  return (
    <Screen title={ENTRY_WORDS.title} lead={ENTRY_WORDS.lead}>
      {facts.notices.length === 0 ? (
        <p className="console-empty">{ENTRY_WORDS.none}</p>
      ) : (
        <form
          noValidate
          className="max-w-[44rem]"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isPending) mutate()
          }}
        >
          <EntryFields typed={typed} facts={facts} onChange={change} />
          <FaultLine error={error} />
          <div className="console-buttons">
            <button type="submit" className="button" aria-disabled={isPending || undefined}>
              {ENTRY_WORDS.save}
            </button>
          </div>
        </form>
      )}
    </Screen>
  )
}
