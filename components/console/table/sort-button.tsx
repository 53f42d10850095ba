const ARROWS = { asc: '↑', desc: '↓' } as const

/** The head of a column: sorts by it, and the other way round when it is pressed again. */
export function SortButton({
  label,
  sorted,
  onSort,
}: {
  label: string
  sorted: false | 'asc' | 'desc'
  onSort: () => void
}) {
  return (
    <button type="button" onClick={onSort} className="console-sort">
      {label}
      <span aria-hidden="true">{sorted === false ? '' : ARROWS[sorted]}</span>
    </button>
  )
}
