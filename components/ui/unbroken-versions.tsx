/** A sentence in which no version breaks across two lines: "2026-" and "10-01" would not be found again. */
export function UnbrokenVersions({ children }: { children: string }) {
  return children.split(/(\d{4}-\d{2}-\d{2}(?:\.\d+)?)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={`${index.toString()}-${part}`} className="whitespace-nowrap">
        {part}
      </span>
    ),
  )
}
