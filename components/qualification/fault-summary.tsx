import type { Criterion } from '#lib/domain/qualification/criterion.ts'
import { type QuestionFault, weightParameter } from '#lib/domain/qualification/question.ts'
import { counted } from '#lib/domain/quantities/time/duration.ts'

/** What has to be fixed before anything is judged; each line leads to its field. */
export function FaultSummary({ faults, criteria }: { faults: QuestionFault[]; criteria: Criterion[] }) {
  const fields = new Set(faults.map(({ parameter }) => labelOf(parameter, criteria))).size
  return (
    <section
      role="alert"
      aria-labelledby="faults"
      className="mb-12 max-w-[68ch] border-l-3 border-danger pl-5"
    >
      <h2 id="faults" className="mb-2 text-heading">
        {`Fix ${counted(fields, 'field')} to see the answer.`}
      </h2>
      <p className="mb-2">Your entries have been kept.</p>
      <ul className="list-disc space-y-1 pl-5">
        {faults.map(({ parameter, message }) => (
          <li key={`${parameter} ${message}`}>
            <a href={`#${parameter}`}>{labelOf(parameter, criteria)}</a>: {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

function labelOf(parameter: string, criteria: readonly Criterion[]): string {
  const criterion = criteria.find(({ id }) => id === parameter || weightParameter(id) === parameter)
  return criterion?.label ?? parameter
}
