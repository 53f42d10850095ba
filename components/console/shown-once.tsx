import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { KEY_WORDS } from '#lib/domain/console/api-keys/words.ts'

/** A secret that is shown this once: to copy, or to select where the browser lets nobody copy. */
export function ShownOnce({
  label,
  lead,
  secret,
  onClose,
  children,
}: {
  label: string
  lead: string
  secret: string
  onClose: () => void
  children?: ReactNode
}) {
  const id = useId()
  const [told, setTold] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // What had the keyboard before is gone.
  useEffect(() => field.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setTold(KEY_WORDS.copied)
    } catch {
      setTold(KEY_WORDS.notCopied)
    }
  }
  return (
    <>
      <p className="console-lead">{lead}</p>
      <label htmlFor={id} className="console-label">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        readOnly
        value={secret}
        onFocus={(event) => event.currentTarget.select()}
        className="console-field console-key text-[0.8125rem]"
      />
      <div className="console-buttons">
        <button type="button" className="button quiet" onClick={() => void copy()}>
          {KEY_WORDS.copy}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {KEY_WORDS.close}
        </button>
        <span role="status">{told}</span>
      </div>
      {children}
    </>
  )
}
