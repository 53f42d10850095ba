import { DirectionMark } from './direction-mark.tsx'

const MEANINGS = [
  ['better', 'by rule, the customer gets more or owes less'],
  ['worse', 'by rule, the customer gets less or owes more'],
  ['neutral', 'nothing changes for the customer, or only a figure that a row of its own judges'],
  ['needs-reading', 'no rule can judge it: read it'],
] as const

/** What the marks mean. */
export function DirectionKey() {
  return (
    <dl className="mb-10 grid gap-x-8 gap-y-1 text-[0.9375rem] sm:grid-cols-2">
      {MEANINGS.map(([direction, meaning]) => (
        <div key={direction} className="flex gap-x-3">
          <dt className="w-36 shrink-0">
            <DirectionMark direction={direction} />
          </dt>
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
