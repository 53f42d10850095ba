import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Dialog, DialogButtons } from '../../dialog.tsx'
import { FaultLine } from '../../fault-line.tsx'

/**
 * A dialog with a form in it, which is sent, and closes once that is done. What was typed stays where the desk refuses.
 * @param children fields; handed what went wrong, and the id of the sentence that says so
 */
export function FormDialog<Answer>({
  title,
  lead,
  label,
  send,
  onDone,
  onClose,
  children,
}: {
  title: string
  lead?: string
  label: string
  send: () => Promise<Answer>
  onDone: (answer: Answer) => void
  onClose: () => void
  children?: (error: Error | null) => ReactNode
}) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: send,
    // What is shown this once would stay in the memory of the page otherwise.
    gcTime: 0,
    onSuccess: (answer) => {
      onClose()
      onDone(answer)
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) mutate()
        }}
      >
        {lead !== undefined && <p className="console-lead">{lead}</p>}
        {children?.(error)}
        <FaultLine error={error} />
        <DialogButtons label={label} isBusy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
