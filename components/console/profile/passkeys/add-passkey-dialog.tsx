import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addPasskey } from '#lib/client/console/passkeys.ts'
import { profileQuery } from '#lib/client/console/profile.ts'
import { PASSKEY_DONE, PASSKEY_WORDS } from '#lib/domain/auth/passkey-words.ts'
import { Dialog, DialogButtons } from '../../dialog.tsx'
import { FaultLine } from '../../fault-line.tsx'
import { useTell } from '../../shell/telling.tsx'
import { TextField } from '../../text-field.tsx'

/** Asks what to call the passkey, then has the browser make it. */
export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: addPasskey,
    onSuccess: async () => {
      onClose()
      tell.done(PASSKEY_DONE.added(name.trim()))
      await client.invalidateQueries(profileQuery)
    },
  })
  return (
    <Dialog title={PASSKEY_WORDS.add} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate(name)
        }}
      >
        <p className="console-lead">{PASSKEY_WORDS.addLead}</p>
        <FaultLine id="passkey-fault" error={error} />
        <TextField
          label={PASSKEY_WORDS.name}
          value={name}
          onChange={setName}
          autoComplete="off"
          help={PASSKEY_WORDS.nameHelp}
          fault={error === null ? undefined : 'passkey-fault'}
        />
        <DialogButtons label={PASSKEY_WORDS.add} isBusy={isPending} onCancel={onClose} />
        <p role="status" className="console-note">
          {isPending && PASSKEY_WORDS.loading}
        </p>
      </form>
    </Dialog>
  )
}
