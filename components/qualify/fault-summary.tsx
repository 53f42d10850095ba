import type { Criterion } from '#lib/domain/qualification/criterion.ts'
import { type QuestionFault, weightParameter } from '#lib/domain/qualification/question.ts'

/** What has to be mended before anything is judged; each line leads to its field. */
export function FaultSummary({ faults, criteria }: { faults: QuestionFault[]; criteria: Criterion[] }) {
  return (
    <section
      role="alert"
      aria-labelledby="faults"
      className="mb-12 max-w-[68ch] border-l-3 border-announced pl-5"
    >
      <h2 id="faults" className="mb-2 text-heading">
        {faults.length === 1 ? 'One value cannot be used' : `${faults.length} values cannot be used`}
      </h2>
      <p className="mb-2">Nothing has been judged yet, and nothing that you entered is lost.</p>
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
