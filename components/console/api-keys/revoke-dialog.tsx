import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keysQuery, revokeKey } from '#lib/client/console/api-keys.ts'
import type { KeyLine } from '#lib/domain/console/api-keys/view.ts'
import { KEY_DONE, KEY_WORDS, revokeQuestion } from '#lib/domain/console/api-keys/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'
import { withKey } from './with-key.ts'

/** Asks before a key is ended, which cannot be undone. */
export function RevokeDialog({ line, onClose }: { line: KeyLine; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const { title, lead } = revokeQuestion(line)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => revokeKey(line.id),
    onSuccess: (revoked) => {
      client.setQueryData(keysQuery.queryKey, (facts) => withKey(facts, revoked))
      onClose()
      tell.done(KEY_DONE.revoked(revoked.name))
    },
    onSettled: () => client.invalidateQueries(keysQuery),
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        <p className="console-lead">{lead}</p>
        <FaultLine error={error} />
        <DialogButtons label={KEY_WORDS.revoke} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
