/** Selects a row, or every row. `isPartly`: some of those that it stands for are selected. */
export function SelectMark({
  label,
  isSelected,
  isPartly = false,
  onToggle,
}: {
  label: string
  isSelected: boolean
  isPartly?: boolean
  onToggle: (event: unknown) => void
}) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isSelected}
      ref={(box) => {
        if (box !== null) box.indeterminate = isPartly && !isSelected
      }}
      onChange={onToggle}
      className="console-mark"
    />
  )
}
