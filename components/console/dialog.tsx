import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

/**
 * A dialog, open as long as it is there. Escape closes it, and the keyboard goes back to what opened it: both are the
 * browser's to do.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Before it is taken out of the document, so that the keyboard finds back.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown?.open === false) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={() => {
        // Told late: in development React closes it and opens it again.
        if (dialog.current?.open !== true) onClose()
      }}
      className="console-dialog"
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  )
}

/** The buttons at the foot of a dialog: what it does, and the way out. */
export function DialogButtons({
  label,
  isBusy,
  onCancel,
}: {
  label: string
  isBusy: boolean
  onCancel: () => void
}) {
  return (
    <div className="console-buttons">
      <button type="submit" className="button" aria-disabled={isBusy || undefined}>
        {label}
      </button>
      <button type="button" className="button quiet" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
