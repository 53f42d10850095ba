import type { ReactNode } from 'react'

/** How many rows are selected, and what can be done with them; it has its place from the start, so that nothing moves. */
export function SelectionBar({
  selected,
  hint,
  onClear,
  children,
}: {
  selected: number
  hint: string
  onClear: () => void
  children: ReactNode
}) {
  return (
    <div className="console-selection no-print">
      <span role="status">{selected === 0 ? hint : `${selected} selected`}</span>
      {selected > 0 && (
        <>
          {children}
          <button type="button" className="console-action" onClick={onClear}>
            Clear<span className="sr-only"> the selection</span>
          </button>
        </>
      )}
    </div>
  )
}
