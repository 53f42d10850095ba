import { DirectionMark } from './direction-mark.tsx'

const UNRATED = 'wording or facts that cannot be rated automatically'

/**
 * What the marks mean.
 * @param reasoned whether a reason was published for what is compared, which names what is worse in prose
 */
export function DirectionKey({ reasoned }: { reasoned: boolean }) {
  const meanings = [
    ['better', 'you get more, or owe less'],
    ['worse', 'you get less, or owe more'],
    ['neutral', 'no obligation changes on either side'],
    [
      'needs-reading',
      `${UNRATED}; ${reasoned ? 'the release’s reason names any that is worse' : 'any of them may be worse for you'}`,
    ],
  ] as const
  return (
    <dl className="mb-10 grid gap-x-8 gap-y-1 text-[0.9375rem] sm:grid-cols-2">
      {meanings.map(([direction, meaning]) => (
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
