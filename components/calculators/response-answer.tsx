import type { ResponseAnswer as Facts } from '#lib/domain/calculators/view.ts'
import { AnswerLines } from './answer-lines.tsx'
import { AnswerTable } from './answer-table.tsx'

/** When a first response is due, and the time on the way there that does not count. */
export function ResponseAnswer({
  lines,
  skipped,
  otherReading,
}: Pick<Facts, 'lines' | 'skipped' | 'otherReading'>) {
  return (
    <>
      {otherReading !== null && (
        <p className="mb-4 max-w-[68ch]">
          {'Clocks go back that night and show this time twice. This is the answer for the first. '}
          <a href={otherReading}>See the second.</a>
        </p>
      )}
      <AnswerLines lines={lines} />
      <div className="mt-8">
        {skipped.length === 0 ? (
          <p className="text-[0.9375rem]">All time until the deadline counts.</p>
        ) : (
          <AnswerTable
            caption="Time that does not count"
            columns={[{ label: 'From' }, { label: 'To' }, { label: 'Length and reason' }]}
            rows={skipped.map(({ from, to, length, reason }) => ({
              id: from,
              cells: [from, to, `${length}, ${reason}`],
            }))}
          />
        )}
      </div>
    </>
  )
}
