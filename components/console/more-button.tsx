/** Shows the next part of a list that is longer than what is shown. */
export function MoreButton({
  label,
  isBusy,
  onMore,
}: {
  label: string
  isBusy: boolean
  onMore: () => void
}) {
  return (
    <p className="console-more no-print">
      <button
        type="button"
        className="button quiet"
        aria-disabled={isBusy || undefined}
        onClick={() => {
          if (!isBusy) onMore()
        }}
      >
        {label}
      </button>
    </p>
  )
}
