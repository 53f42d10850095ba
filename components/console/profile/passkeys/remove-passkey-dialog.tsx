import { useMutation, useQueryClient } from '@tanstack/react-query'
import { removePasskey } from '#lib/client/console/passkeys.ts'
import { profileQuery } from '#lib/client/console/profile.ts'
import { PASSKEY_DONE, PASSKEY_WORDS, removePasskeyTitle } from '#lib/domain/auth/passkey-words.ts'
import type { ListedPasskey } from '#lib/domain/auth/people-view.ts'
import { Dialog, DialogButtons } from '../../dialog.tsx'
import { FaultLine } from '../../fault-line.tsx'
import { useTell } from '../../shell/telling.tsx'

/** Asks before a passkey is removed, which cannot be undone. */
export function RemovePasskeyDialog({ passkey, onClose }: { passkey: ListedPasskey; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => removePasskey(passkey.id),
    onSuccess: () => {
      onClose()
      tell.done(PASSKEY_DONE.removed(passkey.name))
    },
    onSettled: () => client.invalidateQueries(profileQuery),
  })
  return (
    <Dialog title={removePasskeyTitle(passkey.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{PASSKEY_WORDS.removeLead}</p>
        <FaultLine error={error} />
        <DialogButtons label={PASSKEY_WORDS.remove} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
