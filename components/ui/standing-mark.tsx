const COLOURS = {
  'in-force': 'text-in-force',
  announced: 'text-announced',
  superseded: 'text-superseded',
  draft: 'text-announced',
  danger: 'text-danger',
} as const

/** A state in its colour; the word beside the dot says the same, so that colour is never needed. */
export function StandingMark({ state, children }: { state: keyof typeof COLOURS; children: string }) {
  return (
    <strong className={`inline-flex items-center gap-2 font-semibold ${COLOURS[state]}`}>
      <span aria-hidden="true" className="size-2 rounded-full bg-current [print-color-adjust:exact]" />
      {children}
    </strong>
  )
}
