'use client'

import { useEffect, useRef, useState } from 'react'
import { type CitedDocument, citation } from '#lib/domain/offer/page/citation.ts'
import { quotedClause } from './quoted-clause.ts'

const SHOWN_MILLISECONDS = 5000

/** Answers the copy buttons of all clauses on the page: one island instead of one for each clause. */
export function CopyClause({ cited }: { cited: CitedDocument }) {
  const [said, say] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const onClick = async ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-copies]') : null
      const clause = button === null ? null : quotedClause(button.dataset.copies ?? '')
      if (clause === null) return
      const text = citation(cited, clause)
      say('')
      try {
        await navigator.clipboard.writeText(text)
        say(`Clause ${clause.number} and its citation are copied.`)
        setTimeout(say, SHOWN_MILLISECONDS, '')
      } catch {
        // No permission, or a page without TLS, where browsers have no clipboard at all.
        if (field.current === null) return
        field.current.value = text
        dialog.current?.showModal()
        field.current.select()
      }
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [cited])

  return (
    <>
      <p role="status" className="copy-status no-print">
        {said}
      </p>
      <dialog ref={dialog} aria-labelledby="copy-by-hand" className="copy-by-hand no-print">
        <form method="dialog">
          <label id="copy-by-hand" htmlFor="copy-text" className="mb-2 block font-semibold">
            Your browser blocked copying. Copy the text manually:
          </label>
          <textarea id="copy-text" ref={field} readOnly rows={10} className="w-full" />
          <button type="submit" className="mt-3 border border-strong-rule px-4 py-2 font-semibold">
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}
