import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createToken, directoryQuery } from '#lib/client/console/directory.ts'
import { DIRECTORY_WORDS } from '#lib/domain/console/directory/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { ShownOnce } from '../shown-once.tsx'
import { TextField } from '../text-field.tsx'

/** Makes a token, then shows it, this once. What was typed stays where the desk refuses. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const client = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: createToken,
    // Otherwise the token would stay in the memory of the page.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries(directoryQuery),
  })
  if (data !== undefined)
    return (
      <Dialog title={DIRECTORY_WORDS.madeTitle} onClose={onClose}>
        <ShownOnce
          label={DIRECTORY_WORDS.token}
          lead={DIRECTORY_WORDS.madeLead}
          secret={data.token}
          onClose={onClose}
        />
      </Dialog>
    )
  return (
    <Dialog title={DIRECTORY_WORDS.create} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate(name)
        }}
      >
        <p className="console-lead">{DIRECTORY_WORDS.createLead}</p>
        <FaultLine id="token-fault" error={error} />
        <TextField
          label={DIRECTORY_WORDS.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          help={DIRECTORY_WORDS.nameHelp}
          fault={error === null ? undefined : 'token-fault'}
        />
        <DialogButtons label={DIRECTORY_WORDS.createSend} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
