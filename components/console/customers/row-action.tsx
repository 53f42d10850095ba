/** What may be done with something. `rest`: what the label leaves out, for those who hear the button alone. */
export function RowAction({ label, rest, onDo }: { label: string; rest: string; onDo: () => void }) {
  return (
    <button type="button" onClick={onDo} className="console-action">
      {label}
      <span className="sr-only"> {rest}</span>
    </button>
  )
}
