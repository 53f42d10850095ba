'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useId, useState } from 'react'
import { ConsoleError } from '#lib/client/console/console-error.ts'
import { importFile, previewImport } from '#lib/client/console/customers.ts'
import { CUSTOMER_WORDS, IMPORT_WORDS, previewInWords } from '#lib/domain/console/customers/words.ts'
import { SCREENS } from '#lib/domain/console/screens.ts'
import { IMPORT_REFUSED, importedInWords, MOST_IMPORT_BYTES } from '#lib/domain/contracts/import/words.ts'
import { FaultLine } from '../../fault-line.tsx'
import { Screen } from '../../screen.tsx'
import { useTell } from '../../shell/telling.tsx'
import { Imported } from './imported.tsx'
import { Preview } from './preview.tsx'

/** Imports customers from a table: shows first what each row would do. */
export function ImportScreen() {
  const [file, setFile] = useState<File | null>(null)
  const id = useId()
  const client = useQueryClient()
  const tell = useTell()
  const look = useMutation({ mutationFn: previewOf })
  const send = useMutation({
    mutationFn: (preview: string) => importFile(file as File, preview),
    onSuccess: ({ summary }) => {
      tell.done(importedInWords(summary))
      void client.invalidateQueries({ queryKey: ['console', 'customers'] })
      void client.invalidateQueries({ queryKey: ['console', 'today'] })
    },
    // What it does may be something else by now.
    onError: () => look.mutate(file),
  })
  const isDone = send.data !== undefined
  return (
    <Screen title={IMPORT_WORDS.title} lead={IMPORT_WORDS.lead}>
      <form
        className="console-filters no-print"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.reset()
          if (!look.isPending) look.mutate(file)
        }}
      >
        <div>
          <label htmlFor={id} className="console-label">
            {IMPORT_WORDS.file}
          </label>
          <input
            id={id}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            className="console-field"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null)
              look.reset()
              send.reset()
            }}
          />
        </div>
        <button type="submit" className="button" aria-disabled={look.isPending || undefined}>
          {IMPORT_WORDS.look}
        </button>
        <Link href={SCREENS.customers.path} prefetch={false} className="button quiet">
          {CUSTOMER_WORDS.back}
        </Link>
      </form>
      <FaultLine error={look.error ?? send.error} />
      {look.isPending && <p className="console-empty">{IMPORT_WORDS.looking}</p>}
      {isDone && <Imported summary={send.data.summary} />}
      {/* There from the start, for those who hear it. */}
      <p role="status" className="sr-only">
        {look.data !== undefined && !isDone && previewInWords(look.data)}
      </p>
      {look.data !== undefined && !isDone && (
        <Preview
          preview={look.data}
          isBusy={send.isPending}
          onImport={() => {
            if (look.data.summary !== null) send.mutate(look.data.preview)
          }}
        />
      )}
    </Screen>
  )
}

/** What is too large is told before it is sent. */
async function previewOf(file: File | null) {
  if (file === null) throw new ConsoleError(400, IMPORT_REFUSED.noFile)
  if (file.size > MOST_IMPORT_BYTES) throw new ConsoleError(400, IMPORT_REFUSED.tooLarge(file.name))
  return await previewImport(file)
}
