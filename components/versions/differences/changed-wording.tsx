import type { ShownDetail, ShownDifference } from '#lib/domain/versions/shown-difference.ts'
import { DirectionMark } from './direction-mark.tsx'
import { WordDiff } from './word-diff.tsx'

type Props = { difference: ShownDifference; from: string; to: string }

/** A clause that is worded otherwise; where it reads differently from offer to offer, the further variants are folded. */
export function ChangedWording({ difference, from, to }: Props) {
  const { id, label, direction, before, after, words, clauses, offers, details } = difference
  const [first, ...others] = details
  return (
    <article id={id} className="mb-6 border-t border-rule pt-4">
      <h4 className="flex break-after-avoid flex-wrap items-baseline gap-x-4 gap-y-1 font-sans text-body font-semibold">
        <DirectionMark direction={direction} />
        <span>
          {clauses.map((clause) => (
            <a key={clause.label} href={clause.href}>
              {clause.label}
            </a>
          ))}{' '}
          {label}
        </span>
      </h4>
      <p className="mb-2 flex break-after-avoid flex-wrap gap-x-4 text-[0.9375rem] text-soft">
        {before === null && <span>only in version {to}</span>}
        {after === null && <span>only in version {from}</span>}
        {offers !== null && <span>{offers}</span>}
      </p>
      {first?.offers != null && <p className="text-[0.9375rem] text-soft">As it reads for {first.offers}:</p>}
      <WordDiff words={words ?? []} />
      {others.length > 0 && <Variants variants={others} />}
    </article>
  )
}

function Variants({ variants }: { variants: ShownDetail[] }) {
  return (
    <details className="mt-2">
      <summary className="cursor-pointer py-1 text-accent">
        {variants.length === 1 ? 'One more variant' : `${variants.length} more variants`} of this clause
      </summary>
      {variants.map(({ offers, words }) => (
        <div key={offers} className="mt-2">
          <p className="text-[0.9375rem] text-soft">For {offers}:</p>
          <WordDiff words={words ?? []} />
        </div>
      ))}
    </details>
  )
}
