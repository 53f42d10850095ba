import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { sendLink } from '#lib/client/console/links.ts'
import type { MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import { LINKS_WORDS } from '#lib/domain/console/links/words.ts'
import { CodePicture } from '../code-picture.tsx'
import { Dialog } from '../dialog.tsx'
import { FaultLine } from '../fault-line.tsx'

/** The address of a link as it is shown this once: to copy, to photograph, or to send. */
export function MadeLinkDialog({ made, onClose }: { made: MadeLinkFacts; onClose: () => void }) {
  const { id: link, token, address, code, recipient } = made
  const id = useId()
  const [told, setTold] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // What had the keyboard before is gone.
  useEffect(() => field.current?.focus(), [])
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => sendLink(link, token),
    gcTime: 0,
  })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setTold(LINKS_WORDS.copied)
    } catch {
      setTold(LINKS_WORDS.notCopied)
    }
  }
  return (
    <Dialog title={LINKS_WORDS.madeTitle} onClose={onClose}>
      <p className="console-lead">{LINKS_WORDS.madeLead}</p>
      <label htmlFor={id} className="console-label">
        {LINKS_WORDS.address}
      </label>
      <input
        id={id}
        ref={field}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        className="console-field console-key text-[0.8125rem]"
      />
      <CodePicture code={code} label={LINKS_WORDS.codeAlt} />
      <FaultLine error={error} />
      <div className="console-buttons">
        <button type="button" className="button quiet" onClick={() => void copy()}>
          {LINKS_WORDS.copy}
        </button>
        {recipient !== null && !isSuccess && (
          <button
            type="button"
            className="button quiet"
            aria-disabled={isPending || undefined}
            onClick={() => {
              if (!isPending) mutate()
            }}
          >
            {LINKS_WORDS.send(recipient)}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {LINKS_WORDS.close}
        </button>
        <span role="status">{isSuccess && recipient !== null ? LINKS_WORDS.sending(recipient) : told}</span>
      </div>
    </Dialog>
  )
}
