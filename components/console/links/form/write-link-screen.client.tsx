'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { changeLink, createLink, linkAddress, linkQuery, previewLink } from '#lib/client/console/links.ts'
import type { LinkFormFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { FormFaults } from '../../form-faults.tsx'
import { Screen } from '../../screen.tsx'
import { PresetDialog } from '../dialogs/preset-dialog.tsx'
import { LinkPreviewSection } from '../link-preview.tsx'
import { MadeLinkDialog } from '../made-link.tsx'
import { LinkFields } from './link-fields.tsx'
import { PresetChoice } from './preset-choice.tsx'

/** Makes a link, or changes one. What was typed stays where the desk refuses. */
export function WriteLinkScreen({ facts }: { facts: LinkFormFacts }) {
  const { id, presets } = facts
  const router = useRouter()
  const client = useQueryClient()
  const [typed, setTyped] = useState(facts.typed)
  const [preset, setPreset] = useState('')
  const [isNaming, setNaming] = useState(false)
  const preview = useMutation({ mutationFn: previewLink })
  const leave = (link: string) => {
    void client.invalidateQueries({ queryKey: ['console', 'links'] })
    router.push(linkAddress(link))
  }
  // Otherwise its token would stay in the memory of the page.
  const making = useMutation({ mutationFn: createLink, gcTime: 0 })
  const saving = useMutation({
    mutationFn: (text: LinkText) => changeLink(id ?? '', text),
    onSuccess: (page) => {
      client.setQueryData(linkQuery(page.line.id).queryKey, page)
      leave(page.line.id)
    },
  })
  const sending = id === null ? making : saving
  const error = sending.error ?? preview.error
  // What was said of another text holds no longer.
  const change = (next: LinkText) => {
    setTyped(next)
    preview.reset()
    sending.reset()
  }
  const choosePreset = (chosen: string) => {
    setPreset(chosen)
    const own = presets.find((one) => one.id === chosen)?.typed ?? facts.typed
    change({ ...own, customer: typed.customer, recipient: typed.recipient })
  }
  return (
    <Screen
      title={id === null ? LINKS_WORDS.newTitle : LINKS_WORDS.editTitle}
      {...(id === null ? {} : { lead: LINKS_WORDS.editLead })}
    >
      {facts.notes.map((note) => (
        <p key={note} role="note" className="console-lead">
          {note}
        </p>
      ))}
      {id === null && <PresetChoice presets={presets} chosen={preset} onChoose={choosePreset} />}
      <form
        noValidate
        className="max-w-[44rem]"
        onSubmit={(event) => {
          event.preventDefault()
          preview.reset()
          if (!sending.isPending) sending.mutate(typed)
        }}
      >
        <LinkFields facts={facts} typed={typed} error={error} onChange={change} />
        <FormFaults error={error} />
        <div className="console-buttons">
          <button type="submit" className="button" aria-disabled={sending.isPending || undefined}>
            {id === null ? LINKS_WORDS.create : LINKS_WORDS.save}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-disabled={preview.isPending || undefined}
            onClick={() => {
              sending.reset()
              if (!preview.isPending) preview.mutate(typed)
            }}
          >
            {LINKS_WORDS.preview}
          </button>
          <button type="button" className="button quiet" onClick={() => setNaming(true)}>
            {LINKS_WORDS.savePreset}
          </button>
        </div>
      </form>
      {preview.data !== undefined && <LinkPreviewSection preview={preview.data.preview} />}
      {isNaming && (
        <PresetDialog typed={typed} onSaved={() => router.refresh()} onClose={() => setNaming(false)} />
      )}
      {making.data !== undefined && (
        <MadeLinkDialog made={making.data} onClose={() => leave(making.data.id)} />
      )}
    </Screen>
  )
}
