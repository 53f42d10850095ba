import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { replaceAddress } from '#lib/client/console/notices.ts'
import type { RecipientRow } from '#lib/domain/console/notices/view.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { TextField } from '../text-field.tsx'

/** Asks for the address that takes the place of one that does not work. */
export function ReplaceDialog({ recipient, onClose }: { recipient: RecipientRow; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const fault = useId()
  const [address, setAddress] = useState(recipient.address ?? '')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => replaceAddress(recipient.id, address),
    onSuccess: async () => {
      onClose()
      tell.done(NOTICES_WORDS.resent)
      await client.invalidateQueries({ queryKey: ['console', 'notices'] })
    },
  })
  return (
    <Dialog title={NOTICES_WORDS.replaceTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{NOTICES_WORDS.replaceLead(recipient.customer)}</p>
        <TextField
          label={NOTICES_WORDS.newAddress}
          type="email"
          value={address}
          onChange={setAddress}
          autoComplete="off"
          fault={error === null ? undefined : fault}
        />
        <FaultLine id={fault} error={error} />
        <DialogButtons label={NOTICES_WORDS.save} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
