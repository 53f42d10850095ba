import { useEffect, useId, useRef, useState } from 'react'
import type { MadeKey } from '#lib/domain/console/api-keys/view.ts'
import { KEY_WORDS, tryCommand } from '#lib/domain/console/api-keys/words.ts'

/** The key as it is shown this once: to copy, or to select where the browser lets nobody copy. */
export function MadeKeyText({
  made: { key, token },
  origin,
  onClose,
}: {
  made: MadeKey
  origin: string
  onClose: () => void
}) {
  const id = useId()
  const [told, setTold] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // What had the keyboard before is gone.
  useEffect(() => field.current?.focus(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token)
      setTold(KEY_WORDS.copied)
    } catch {
      setTold(KEY_WORDS.notCopied)
    }
  }
  return (
    <>
      <p className="console-lead">{KEY_WORDS.madeLead}</p>
      <label htmlFor={id} className="console-label">
        {KEY_WORDS.key}
      </label>
      <input
        id={id}
        ref={field}
        readOnly
        value={token}
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
      <p className="console-note">
        {KEY_WORDS.try} <code className="console-key">{tryCommand(origin, '…', key.scopes)}</code>
      </p>
    </>
  )
}
