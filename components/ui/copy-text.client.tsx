'use client'

import { useEffect, useState } from 'react'

/** Copies the text of the element with this id; where the clipboard is refused, selects it to be copied by hand. */
export function CopyText({ from, label }: { from: string; label: string }) {
  const [ready, setReady] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setReady(true), [])
  const copy = async () => {
    const element = document.getElementById(from)
    if (element === null) return
    setSaid('')
    try {
      await navigator.clipboard.writeText(element.textContent ?? '')
      setSaid('Copied.')
    } catch {
      getSelection()?.selectAllChildren(element)
      setSaid('Your browser blocked copying. The text is selected: press Ctrl+C (⌘C on a Mac).')
    }
  }
  return (
    <p className="no-print mt-2 flex min-h-10 flex-wrap items-center gap-x-4">
      {ready && (
        <button
          type="button"
          onClick={copy}
          className="min-h-9 cursor-pointer rounded-[3px] border border-strong-rule px-3 py-1 text-[0.9375rem]"
        >
          {label}
        </button>
      )}
      <span role="status" className="text-[0.9375rem] text-soft">
        {said}
      </span>
    </p>
  )
}
