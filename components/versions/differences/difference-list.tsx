import type { DifferenceTopic } from '#lib/domain/versions/shown-difference.ts'
import { ChangedWording } from './changed-wording.tsx'
import { FigureTable } from './figure-table.tsx'

/** Differences by topic: figures as a table, changed wording as a text with its changes marked. */
export function DifferenceList({
  topics,
  from,
  to,
}: {
  topics: DifferenceTopic[]
  from: string
  to: string
}) {
  return topics.map(({ topic, id, differences }) => {
    const figures = differences.filter(({ words }) => words === null)
    const prose = differences.filter(({ words }) => words !== null)
    return (
      <section key={id} aria-labelledby={id} className="mb-12">
        <h3 id={id} className="mb-3 break-after-avoid font-serif text-lead font-semibold">
          {topic}
        </h3>
        {figures.length > 0 && <FigureTable caption={topic} differences={figures} from={from} to={to} />}
        {prose.map((difference) => (
          <ChangedWording key={difference.id} difference={difference} from={from} to={to} />
        ))}
      </section>
    )
  })
}
