import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorWords } from '#lib/client/console/console-error.ts'
import { removeSubscriber } from '#lib/client/console/subscribers.ts'
import type { SubscriberLine } from '#lib/domain/console/subscribers/view.ts'
import { SUBSCRIBER_WORDS } from '#lib/domain/console/subscribers/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { useTell } from '../shell/telling.tsx'

/** Asks before several subscribers are removed, one after the other; what fails is told, and stops at none of the others. */
export function RemoveSeveralDialog({
  subscribers,
  onDone,
  onClose,
}: {
  subscribers: readonly SubscriberLine[]
  onDone: () => void
  onClose: () => void
}) {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const failures: unknown[] = []
      for (const { id } of subscribers)
        await removeSubscriber(id).catch((error: unknown) => failures.push(error))
      return failures
    },
    onSuccess: async (failures) => {
      onDone()
      onClose()
      const done = SUBSCRIBER_WORDS.removedSeveral(subscribers.length - failures.length)
      if (failures.length === 0) tell.done(done)
      else tell.failed(`${done} ${failures.length} not: ${errorWords(failures[0])}`)
      await client.invalidateQueries({ queryKey: ['console', 'subscribers'] })
    },
  })
  return (
    <Dialog title={SUBSCRIBER_WORDS.removeSeveralTitle(subscribers.length)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{SUBSCRIBER_WORDS.removeSeveralLead}</p>
        <ul className="wrap-anywhere">
          {subscribers.map(({ id, address }) => (
            <li key={id}>{address}</li>
          ))}
        </ul>
        <DialogButtons label={SUBSCRIBER_WORDS.remove} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
