import { useMutation, useQueryClient } from '@tanstack/react-query'
import { receiversQuery, removeReceiver } from '#lib/client/console/webhooks.ts'
import type { ReceiverLine } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_DONE, RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'

/** Asks before a system gets events no more. */
export function RemoveDialog({ line: { id, name }, onClose }: { line: ReceiverLine; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => removeReceiver(id),
    onSuccess: (facts) => {
      client.setQueryData(receiversQuery.queryKey, facts)
      onClose()
      tell.done(RECEIVERS_DONE.removed(name))
    },
  })
  return (
    <Dialog title={RECEIVERS_WORDS.removeTitle(name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{RECEIVERS_WORDS.removeLead}</p>
        <FaultLine error={error} />
        <DialogButtons label={RECEIVERS_WORDS.remove} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
