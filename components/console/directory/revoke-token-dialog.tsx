import { useMutation, useQueryClient } from '@tanstack/react-query'
import { directoryQuery, revokeToken } from '#lib/client/console/directory.ts'
import type { TokenLine } from '#lib/domain/console/directory/view.ts'
import { DIRECTORY_DONE, DIRECTORY_WORDS, revokeTokenQuestion } from '#lib/domain/console/directory/words.ts'
import { Dialog, DialogButtons } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'
import { useTell } from '../shell/telling.tsx'

/** Asks before a token is ended, which cannot be undone. */
export function RevokeTokenDialog({ line, onClose }: { line: TokenLine; onClose: () => void }) {
  const client = useQueryClient()
  const tell = useTell()
  const { title, lead } = revokeTokenQuestion(line)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => revokeToken(line.id),
    onSuccess: () => {
      onClose()
      tell.done(DIRECTORY_DONE.revoked(line.name))
    },
    onSettled: () => client.invalidateQueries(directoryQuery),
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
        <DialogButtons label={DIRECTORY_WORDS.revoke} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
