// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table display away, and the roles with it.
import type { DifferenceTopic, ShownDifference } from '#lib/domain/versions/shown-difference.ts'
import { DirectionMark } from './direction-mark.tsx'
import { WordDiff } from './word-diff.tsx'

type Versions = { from: string; to: string }

/** Differences by topic: figures as a table, changed wording as a text with its changes marked. */
export function DifferenceList({ topics, from, to }: { topics: DifferenceTopic[] } & Versions) {
  return topics.map(({ topic, id, differences }) => {
    const figures = differences.filter(({ words }) => words === null)
    const prose = differences.filter(({ words }) => words !== null)
    return (
      <section key={id} aria-labelledby={id} className="mb-12">
        <h3 id={id} className="mb-3 break-after-avoid font-serif text-lead font-semibold">
          {topic}
        </h3>
        {figures.length > 0 && <Figures caption={topic} differences={figures} from={from} to={to} />}
        {prose.map((difference) => (
          <Prose key={difference.id} difference={difference} from={from} to={to} />
        ))}
      </section>
    )
  })
}

function Figures({
  caption,
  differences,
  from,
  to,
}: { caption: string; differences: ShownDifference[] } & Versions) {
  return (
    <table role="table" className="exhibit stacks differences">
      <caption className="sr-only">{`${caption}: what differs between version ${from} and version ${to}`}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['What', from, to, 'For the customer', 'Clause'].map((label) => (
            <th key={label} role="columnheader" scope="col" className="label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {differences.map(({ id, label, direction, before, after, clause, offers }) => (
          <tr key={id} role="row">
            <th role="rowheader" scope="row" className="font-semibold">
              {label}
              {offers !== null && <span className="block text-small font-normal text-soft">{offers}</span>}
            </th>
            <td role="cell" data-label={from}>
              {before ?? <Nothing />}
            </td>
            <td role="cell" data-label={to}>
              {after ?? <Nothing />}
            </td>
            <td role="cell" data-label="For the customer">
              <span>
                <DirectionMark direction={direction} />
              </span>
            </td>
            <td role="cell" data-label="Clause">
              <span>
                {clause === null ? (
                  <span className="text-soft">none</span>
                ) : (
                  <a href={clause.href}>{clause.label}</a>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Nothing() {
  return <span className="text-soft">not in this version</span>
}

function Prose({ difference, from, to }: { difference: ShownDifference } & Versions) {
  const { label, direction, before, after, words, clause, offers } = difference
  return (
    <article className="mb-6 border-t border-rule pt-4">
      <h4 className="flex break-after-avoid flex-wrap items-baseline gap-x-4 gap-y-1 font-sans text-body font-semibold">
        <DirectionMark direction={direction} />
        <span>
          {clause !== null && <a href={clause.href}>{clause.label}</a>} {label}
        </span>
      </h4>
      <p className="mb-2 flex break-after-avoid flex-wrap gap-x-4 text-[0.9375rem] text-soft">
        {before === null && <span>only in version {to}</span>}
        {after === null && <span>only in version {from}</span>}
        {direction === 'neutral' && <span>only figures changed, each judged in a row above</span>}
        {offers !== null && <span>{offers}</span>}
      </p>
      <WordDiff words={words ?? []} />
    </article>
  )
}
