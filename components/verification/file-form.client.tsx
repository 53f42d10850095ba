'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { checkFile, type Step } from '#lib/client/verification/check-file.ts'
import { fileFault } from '#lib/domain/verification/file-faults.ts'
import { Fault } from './fault.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'

const UNREACHABLE = 'The site could not be reached. Try again: your file is still selected.'

/**
 * The form for a file. Without scripts it is a plain upload. With them the file's SHA-256 is worked out here, and the
 * file is sent only where the archive does not know it; a file that is dropped on the page is checked at once.
 */
export function FileForm({ fault }: { fault: string | null }) {
  const [step, setStep] = useState<Step | null>(null)
  const [error, setError] = useState(fault)
  const field = useRef<HTMLInputElement>(null)

  const check = async (file: File | undefined) => {
    if (file === undefined || step !== null) return
    setError(null)
    const found = await checkFile(file, setStep)
    if ('href' in found) {
      goTo(found.href)
      return
    }
    setStep(null)
    setError(found.code === null ? UNREACHABLE : (fileFault(found.code) ?? UNREACHABLE))
    field.current?.focus()
  }
  const dragging = useDroppedFiles((files) => {
    if (field.current === null || step !== null) return
    field.current.files = files
    if (files.length === 1) void check(files[0])
    else setError(fileFault('one-file'))
  })
  // Coming back by the browser's button finds the form as it was left: busy.
  useEffect(() => {
    const rest = () => setStep(null)
    addEventListener('pageshow', rest)
    return () => removeEventListener('pageshow', rest)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void check(field.current?.files?.[0])
  }
  return (
    <form action="/verify/upload" method="post" encType="multipart/form-data" onSubmit={submit}>
      <div
        data-dragging={dragging || undefined}
        className={`rounded-[3px] border border-dashed p-4 ${dragging ? 'border-accent bg-wash outline-2 outline-accent' : 'border-soft'}`}
      >
        <label htmlFor="file" className="block font-semibold">
          <span className="drop-hint">Choose a PDF, or drop it anywhere here.</span>
          <span className="no-drop-hint">Choose a PDF.</span>
        </label>
        <input
          ref={field}
          id="file"
          name="file"
          type="file"
          accept=".pdf,application/pdf"
          required
          aria-describedby={error === null ? 'file-help' : 'file-fault file-help'}
          aria-invalid={error === null ? undefined : true}
          className="mt-2 block w-full max-w-full text-[0.9375rem] file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-[3px] file:border file:border-solid file:border-strong-rule file:bg-sheet file:px-4 file:py-2 file:text-ink"
        />
      </div>
      {error !== null && <Fault id="file-fault">{error}</Fault>}
      <p id="file-help" className="mt-1.5 max-w-[72ch] text-small text-soft">
        Up to 20 MB. Your browser computes the SHA-256 first and uploads the file only if the archive does not
        know it. Without JavaScript, or over plain HTTP, the file is uploaded right away. It is checked in
        memory and never stored.
      </p>
      <div className="mt-4 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="submit"
          aria-disabled={step !== null}
          className="min-h-11 cursor-pointer rounded-[3px] bg-accent px-6 py-2 font-semibold text-on-accent aria-disabled:cursor-default aria-disabled:opacity-60"
        >
          Check the file
        </button>
        <span role="status" className="text-[0.9375rem]">
          {step?.words}
        </span>
        {step?.share !== undefined && (
          <progress value={step.share} aria-label="Uploaded" className="w-32 accent-(--accent)" />
        )}
      </div>
    </form>
  )
}

/** Loads the page with the verdict, even if it is already open. */
function goTo(href: string): void {
  const { pathname, search, hash } = new URL(href, location.href)
  if (pathname + search === location.pathname + location.search) {
    location.hash = hash
    location.reload()
  } else location.assign(href)
}
