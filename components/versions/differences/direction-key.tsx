import { DirectionMark } from './direction-mark.tsx'

const MEANINGS = [
  ['better', 'you get more, or owe less'],
  ['worse', 'you get less, or owe more'],
  ['neutral', 'no obligation changes on either side'],
  [
    'needs-reading',
    'wording or facts that cannot be rated automatically; the release’s reason names any that is worse',
  ],
] as const

/** What the marks mean. */
export function DirectionKey() {
  return (
    <dl className="mb-10 grid gap-x-8 gap-y-1 text-[0.9375rem] sm:grid-cols-2">
      {MEANINGS.map(([direction, meaning]) => (
        <div key={direction} className="flex gap-x-3">
          <dt className="w-48 shrink-0">
            <DirectionMark direction={direction} />
          </dt>
          <dd className="text-soft">{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
