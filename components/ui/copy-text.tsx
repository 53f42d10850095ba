import { ElementScript } from './element-script.tsx'

/** Copies the text of the element with this id. Without scripts there is no button that would do nothing. */
export function CopyText({ from, label }: { from: string; label: string }) {
  return (
    <copy-text from={from} className="no-print mt-2 flex min-h-10 flex-wrap items-center gap-x-4">
      <ElementScript name="copy-text" />
      <button
        type="button"
        hidden
        className="min-h-9 cursor-pointer rounded-[3px] border border-strong-rule px-3 py-1 text-[0.9375rem]"
      >
        {label}
      </button>
      <span role="status" className="text-[0.9375rem] text-soft" />
    </copy-text>
  )
}
