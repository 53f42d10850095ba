import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { profileQuery, turnFactor } from '#lib/client/console/profile.ts'
import { PROFILE_WORDS } from '#lib/domain/console/profile/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { TextField } from '../text-field.tsx'

/** Turns the second factor on or off by a code of the app. */
export function CodeDialog({
  turn,
  onClose,
  children,
}: {
  turn: 'on' | 'off'
  onClose: () => void
  children: ReactNode
}) {
  const [code, setCode] = useState('')
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => turnFactor(turn, code),
    onSuccess: async () => {
      onClose()
      tell.done(turn === 'on' ? PROFILE_WORDS.factorAdded : PROFILE_WORDS.factorRemoved)
      await client.invalidateQueries(profileQuery)
    },
  })
  return (
    <Dialog
      title={turn === 'on' ? PROFILE_WORDS.factorTitle : PROFILE_WORDS.factorRemoveTitle}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        {children}
        <FaultLine id="code-fault" error={error} />
        <TextField
          label={PROFILE_WORDS.factorCode}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
          fault={error === null ? undefined : 'code-fault'}
        />
        <DialogButtons
          label={turn === 'on' ? PROFILE_WORDS.factorConfirm : PROFILE_WORDS.factorRemove}
          isBusy={isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
