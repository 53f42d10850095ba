import { ElementScript } from '#components/ui/element-script.tsx'
import { Fault } from './fault.tsx'

/**
 * The form for a file. Without scripts it is a plain upload. With them the file's SHA-256 is worked out in the browser,
 * and the file is sent only where the archive does not know it; a file that is dropped on the page is checked at once.
 */
export function FileForm({ fault }: { fault: string | null }) {
  return (
    <file-form className="block">
      <ElementScript name="file-form" />
      <form action="/verify/upload" method="post" encType="multipart/form-data">
        <div className="drop-zone rounded-[3px] border border-dashed border-soft p-4">
          <label htmlFor="file" className="block font-semibold">
            <span className="drop-hint">Choose a PDF, or drop it anywhere here.</span>
            <span className="no-drop-hint">Choose a PDF.</span>
          </label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".pdf,application/pdf"
            required
            aria-describedby={fault === null ? 'file-help' : 'file-fault file-help'}
            aria-invalid={fault === null ? undefined : true}
            className="mt-2 block w-full max-w-full text-[0.9375rem] file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-[3px] file:border file:border-solid file:border-strong-rule file:bg-sheet file:px-4 file:py-2 file:text-ink"
          />
        </div>
        <Fault id="file-fault">{fault}</Fault>
        <p id="file-help" className="mt-1.5 max-w-[72ch] text-small text-soft">
          Up to 20 MB. Your browser computes the SHA-256 first and uploads the file only if the archive does
          not know it. Without JavaScript, or over plain HTTP, the file is uploaded right away. It is checked
          in memory and never stored.
        </p>
        <div className="mt-4 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
          <button
            type="submit"
            className="min-h-11 cursor-pointer rounded-[3px] bg-accent px-6 py-2 font-semibold text-on-accent aria-disabled:cursor-default aria-disabled:opacity-60"
          >
            Check the file
          </button>
          <span role="status" className="text-[0.9375rem]" />
          <progress hidden aria-label="Uploaded" className="w-32 accent-(--accent)" />
        </div>
      </form>
    </file-form>
  )
}
