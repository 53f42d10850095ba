'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { discardDraft, previewWritten, saveDraft } from '#lib/client/console/written-notices.ts'
import type { WrittenFormFacts } from '#lib/domain/console/notices/written-view.ts'
import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { FaultLine } from '../../fault-line.tsx'
import { Screen } from '../../screen.tsx'
import { NoticeFields } from './notice-fields.tsx'
import { NoticePreview } from './notice-preview.tsx'

/** Writes a notice: a form for each kind, a preview for each contract, and a draft that is sent from its own page. */
export function WriteScreen({ facts: { id, typed: before, choices } }: { facts: WrittenFormFacts }) {
  const router = useRouter()
  const client = useQueryClient()
  const [typed, setTyped] = useState(before)
  const preview = useMutation({ mutationFn: (contract: string | null) => previewWritten(typed, contract) })
  const leave = async (path: string) => {
    await client.invalidateQueries({ queryKey: ['console', 'notices'] })
    router.push(path)
  }
  const saving = useMutation({
    mutationFn: () => saveDraft(id, typed),
    onSuccess: (saved) => leave(`${SCREENS.notices.path}/${saved.id}`),
  })
  const discarding = useMutation({
    mutationFn: (draft: string) => discardDraft(draft),
    onSuccess: () => leave(SCREENS.notices.path),
  })
  // What was said of another text holds no longer.
  const change = (next: typeof typed) => {
    setTyped(next)
    saving.reset()
    preview.reset()
  }
  const isBusy = saving.isPending || discarding.isPending
  return (
    <Screen title={id === null ? WRITE_WORDS.title : WRITE_WORDS.editTitle} lead={WRITE_WORDS.lead}>
      <form
        noValidate
        className="max-w-[44rem]"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) saving.mutate()
        }}
      >
        <NoticeFields typed={typed} choices={choices} onChange={change} />
        <FaultLine error={saving.error ?? discarding.error ?? preview.error} />
        <div className="console-buttons">
          <button type="submit" className="button" aria-disabled={isBusy || undefined}>
            {WRITE_WORDS.save}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-disabled={preview.isPending || undefined}
            onClick={() => {
              saving.reset()
              if (!preview.isPending) preview.mutate(null)
            }}
          >
            {WRITE_WORDS.preview}
          </button>
          {id !== null && (
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                if (!isBusy) discarding.mutate(id)
              }}
            >
              {WRITE_WORDS.discard}
            </button>
          )}
        </div>
      </form>
      {preview.data !== undefined && (
        <NoticePreview preview={preview.data} onContract={(contract) => preview.mutate(contract)} />
      )}
    </Screen>
  )
}
