import { useMutation, useQueryClient } from '@tanstack/react-query'
import { removeSubscriber } from '#lib/client/console/subscribers.ts'
import type { SubscriberLine } from '#lib/domain/console/subscribers/view.ts'
import { SUBSCRIBER_WORDS } from '#lib/domain/console/subscribers/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'

/** Asks before a subscriber is removed: their address is deleted, and so cannot be brought back. */
export function RemoveDialog({
  subscriber: { id, address },
  onClose,
}: {
  subscriber: SubscriberLine
  onClose: () => void
}) {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => removeSubscriber(id),
    onSuccess: async () => {
      onClose()
      tell.done(SUBSCRIBER_WORDS.removed(address))
      await client.invalidateQueries({ queryKey: ['console', 'subscribers'] })
    },
  })
  return (
    <Dialog title={SUBSCRIBER_WORDS.removeTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{SUBSCRIBER_WORDS.removeLead(address)}</p>
        <FaultLine error={error} />
        <DialogButtons label={SUBSCRIBER_WORDS.remove} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
