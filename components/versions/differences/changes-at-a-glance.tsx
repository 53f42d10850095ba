import type { Direction } from '#lib/domain/comparison/difference.ts'
import { changeInOneLine } from '#lib/domain/comparison/wording/excerpt.ts'
import type { DifferenceTopic, ShownDifference } from '#lib/domain/versions/shown-difference.ts'
import { DirectionMark } from './direction-mark.tsx'

/** What comes first: what a customer loses, then what a person has to judge. */
const FIRST = [
  ['worse', 'Changes for the Worse'],
  ['needs-reading', 'For you to review'],
] as const satisfies readonly (readonly [Direction, string])[]

/** Below so many differences the list itself is the glance. */
const FEW = 4

/** The changes for the worse and what has to be reviewed, each leading to its place in the list. */
export function ChangesAtAGlance({ topics }: { topics: DifferenceTopic[] }) {
  const all = topics.flatMap(({ differences }) => differences)
  const groups = FIRST.map(([direction, title]) => ({
    direction,
    title,
    own: all.filter((difference) => difference.direction === direction),
  })).filter(({ own }) => own.length > 0)
  if (all.length < FEW || groups.length === 0) return null
  return (
    <div className="mb-10 grid gap-x-12 gap-y-6 border-y border-strong-rule py-5 lg:grid-cols-2">
      {groups.map(({ direction, title, own }) => (
        <section key={direction} aria-label={title}>
          <h3 className="mb-1 font-sans text-body">
            <DirectionMark
              direction={direction}
            >{`${own.length} ${wordOf(direction, own.length)}`}</DirectionMark>
          </h3>
          <ul>
            {own.map((difference) => (
              <li key={difference.id} className="py-1">
                <Line difference={difference} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function wordOf(direction: 'worse' | 'needs-reading', count: number): string {
  if (direction === 'needs-reading') return 'for you to review'
  return count === 1 ? 'Change for the Worse' : 'Changes for the Worse'
}

/** A change that takes longer to tell is told in its place. */
const LONGEST = 140

/** "Notice of maintenance: 72 hours → 48 hours"; of a clause the words around what changed. */
function Line({ difference }: { difference: ShownDifference }) {
  const { id, label, change, words, clauses, offers } = difference
  const [clause] = words === null ? [] : clauses
  const told = toldOf(difference)
  return (
    <>
      <a href={`#${id}`} className="inline-block py-0.5">
        {clause === undefined ? label : `${clause.label} ${label}`}
      </a>
      {`: ${told.length <= LONGEST ? told : change}`}
      {offers !== null && <span className="block text-small text-soft">{offers}</span>}
    </>
  )
}

/** Of what has no name of its own: that it is there. */
const THERE = ['included', 'promised']

/** "72 hours → 48 hours"; "Spain added" of what one label has several of; else that it was added or removed. */
function toldOf({ label, change, before, after, details, isProse }: ShownDifference): string {
  if (change === 'changed') return changeInOneLine(before ?? '', after ?? '')
  const which = after ?? before ?? ''
  const isNamed = isProse || details.length > 0 || label.includes(which) || THERE.includes(which)
  return isNamed ? change : `${which} ${change}`
}
