import { useMutation, useQueryClient } from '@tanstack/react-query'
import { receiversQuery, replaceSecret } from '#lib/client/console/webhooks.ts'
import type { ReceiverLine } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_WORDS } from '#lib/domain/console/webhooks/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { MadeSecret } from './made-secret.tsx'

/** Asks before a secret is replaced, then shows the new one, this once. */
export function ReplaceDialog({ line: { id, name }, onClose }: { line: ReceiverLine; onClose: () => void }) {
  const client = useQueryClient()
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => replaceSecret(id),
    // Otherwise the secret would stay in the memory of the page.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries(receiversQuery),
  })
  if (data !== undefined) return <MadeSecret secret={data.secret} onClose={onClose} />
  return (
    <Dialog title={RECEIVERS_WORDS.replaceTitle(name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{RECEIVERS_WORDS.replaceLead}</p>
        <FaultLine error={error} />
        <DialogButtons label={RECEIVERS_WORDS.replace} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
