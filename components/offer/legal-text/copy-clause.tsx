import { ElementScript } from '#components/ui/element-script.tsx'
import type { CitedDocument } from '#lib/domain/offer/page/citation.ts'

/** Answers the copy buttons of all clauses on the page, which are not shown without scripts. */
export function CopyClause({ cited }: { cited: CitedDocument }) {
  return (
    <copy-clause cited-title={cited.title} cited-address={cited.address}>
      <ElementScript name="copy-clause" />
      <p role="status" className="copy-status no-print" />
      <dialog aria-labelledby="copy-by-hand" className="copy-by-hand no-print">
        <form method="dialog">
          <label id="copy-by-hand" htmlFor="copy-text" className="mb-2 block font-semibold">
            Your browser blocked copying. Copy the text manually:
          </label>
          <textarea id="copy-text" readOnly rows={10} className="w-full" />
          <button type="submit" className="mt-3 border border-strong-rule px-4 py-2 font-semibold">
            Close
          </button>
        </form>
      </dialog>
    </copy-clause>
  )
}
