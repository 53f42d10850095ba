import type { ShownDetail, ShownDifference } from '#lib/domain/versions/shown-difference.ts'

type Props = {
  name: string
  change: ShownDifference['change']
  details: ShownDetail[]
  from: string
  to: string
}

/** What a thing that came, went or changed consists of, folded below its line. */
export function DetailList({ name, change, details, from, to }: Props) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-accent">
        {name}, {change === 'changed' ? 'field by field' : `as ${change}`}
      </summary>
      <dl className="mt-1 grid gap-x-10 sm:grid-cols-2">
        {details.map(({ label, before, after, offers }) => (
          <div
            key={`${label} ${offers ?? ''} ${before ?? ''} ${after ?? ''}`}
            className="border-t border-rule py-1.5 break-inside-avoid"
          >
            <dt className="text-small text-soft">
              {label}
              {offers !== null && `, ${offers}`}
            </dt>
            <dd>{inOneLine(change, { before, after }, { from, to })}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function inOneLine(
  change: ShownDifference['change'],
  { before, after }: Pick<ShownDetail, 'before' | 'after'>,
  { from, to }: { from: string; to: string },
): string {
  if (before !== null && after !== null) return `${before} → ${after}`
  const only = after ?? before ?? ''
  return change === 'changed' ? `${only} (only in ${after === null ? from : to})` : only
}
